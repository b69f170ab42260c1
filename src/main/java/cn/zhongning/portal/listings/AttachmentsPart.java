package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that go with a listing, in its form. */
final class AttachmentsPart {
    private final Attachments attachments;
    private final FilesField field;
    private final Component section;

    AttachmentsPart(
            Attachments attachments,
            StoredFiles files,
            FormFields fields,
            SignedIn writer,
            Texts texts,
            Locale locale) {
        this.attachments = attachments;
        var label = texts.get(locale, "listings.attachments.field");
        var organisation = Objects.requireNonNull(writer.organisationId());
        field = new FilesField(files, texts, locale, label, Attachments.PURPOSE, organisation, Attachments.MOST);
        field.addValueChangeListener(change -> Html.with(field, "data-kept", text(change.getValue())));
        Html.with(field, "data-kept", "");
        fields.add("attachments", field, AttachmentsPart::text, AttachmentsPart::ids, any -> {});
        section = new FormSections(texts, locale).section("listings.attachments", field);
    }

    Component below(Component form) {
        return new Div(form, section);
    }

    void read(@Nullable UUID listing) {
        field.setValue(listing == null ? List.of() : attachments.ids(listing));
    }

    List<UUID> written() {
        return List.copyOf(field.getValue());
    }

    private static String text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(","))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString)
                .toList();
    }
}
