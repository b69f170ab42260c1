package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.forms.Wan;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A university, or an agency for it, asks to announce the price at which one of its results is to go. */
@Route("desk/publicity/new")
@RolesAllowed({"UNIVERSITY", "BROKER"})
class AnnounceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> DAYS = List.of("15", "20", "30", "60");

    private final transient Announcing announcing;
    private final transient Publicities publicities;
    private final transient Texts texts;
    private final transient Site site;

    AnnounceView(Announcing announcing, Publicities publicities, Texts texts, Site site) {
        this.announcing = announcing;
        this.publicities = publicities;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(back("/desk/publicity", getTranslation("publicity.desk")), new H1(getPageTitle()));
        var candidates = announcing.candidates();
        if (candidates.isEmpty()) {
            add(
                    new Paragraph(getTranslation("publicity.announce.none")),
                    new Anchor("/desk/results", getTranslation("results.desk")));
            return;
        }
        var wanted = entering.getLocation().getQueryParameters().getSingleParameter("result");
        add(new Paragraph(getTranslation("publicity.announce.lead")), new Form(candidates, wanted.orElse("")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.announce");
    }

    private final class Form extends Div {
        private final transient FormFields fields = new FormFields(texts, AnnounceView.this.getLocale());
        private final Select<String> result;
        private final TextField price;
        private final TextField transferee;
        private final TextArea basis;
        private final DatePicker startsOn;
        private final Select<String> days;

        Form(List<TechResult> candidates, String wanted) {
            var inputs = new Inputs(fields, texts, site, AnnounceView.this.getLocale());
            Map<String, TechResult> byId = candidates.stream()
                    .collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
            var today = publicities.today();
            result = inputs.choice("result", "publicity.result", List.copyOf(byId.keySet()), id -> title(byId.get(id)));
            price = inputs.amount("price", "publicity.price");
            transferee = inputs.line(
                    "transferee", "publicity.transferee", "publicity.transferee.hint", PublicityForm.TRANSFEREE);
            basis = inputs.text("basis", "publicity.basis", "publicity.basis.hint", PublicityForm.BASIS);
            startsOn =
                    inputs.day("startsOn", "publicity.start", today.plusDays(1), today.plusDays(PublicityForm.AHEAD));
            startsOn.setHelperText(text("publicity.start.hint"));
            days = inputs.choice("days", "publicity.length", DAYS, many -> text("publicity.length.days", many));
            fields.quietly(() -> {
                if (byId.containsKey(wanted)) result.setValue(wanted);
                startsOn.setValue(today.plusDays(1));
                days.setValue(DAYS.getFirst());
            });
            Stream.<HasValue<?, ?>>of(result, price, basis, days)
                    .forEach(required -> required.setRequiredIndicatorVisible(true));
            var send = new Button(text("publicity.announce.send"), click -> ask());
            send.addThemeVariants(ButtonVariant.PRIMARY);
            var bar = new Div(fields.summary(), new Div(send));
            bar.addClassName("bar");
            var row = new Div(startsOn, days);
            row.addClassName("row");
            var part = new Div(result, price, transferee, basis, row);
            part.addClassName("form");
            add(part, bar);
            addClassName("editor");
        }

        private String title(@Nullable TechResult of) {
            return of == null ? "" : of.form().title();
        }

        private void ask() {
            var wrong = fields.check();
            if (wrong.isEmpty()) wrong = announcing.missing(written());
            if (wrong.isEmpty()) Ask.of(texts, AnnounceView.this.getLocale(), "publicity.announce", this::announce);
            else fields.show(wrong);
        }

        private void announce() {
            try {
                var proposed = announcing.propose(written());
                Notification.show(text("publicity.announced"));
                getUI().ifPresent(ui -> ui.navigate(proposed.desk().substring(1)));
            } catch (Mistakes mistakes) {
                fields.show(mistakes.byField());
            } catch (Refused refused) {
                fields.show(Map.of("", refused));
            }
        }

        private PublicityForm written() {
            return new PublicityForm(
                    result.getValue() == null ? null : UUID.fromString(result.getValue()),
                    Wan.fen(price.getValue()),
                    transferee.getValue(),
                    basis.getValue(),
                    startsOn.getValue(),
                    days.getValue() == null ? 0 : Integer.parseInt(days.getValue()));
        }

        private String text(String key, Object... arguments) {
            return texts.get(AnnounceView.this.getLocale(), key, arguments);
        }
    }
}
