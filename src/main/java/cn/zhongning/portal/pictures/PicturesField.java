package cn.zhongning.portal.pictures;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.forms.Spoken;
import cn.zhongning.portal.pages.UploadWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pictures in the order shown, each with its words. */
public class PicturesField extends CustomField<List<UUID>> implements Spoken {
    private final transient Pictures pictures;
    private final transient Texts texts;
    private final Locale locale;
    private final String label;
    private final int most;
    private final transient List<Picture> shown = new ArrayList<>();
    private final Div list = new Div();
    private final Upload upload = new Upload();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param label key of what they are, for those who do not see the legend above
     * @param most how many there may be
     */
    public PicturesField(Pictures pictures, Texts texts, Locale locale, String label, int most) {
        super(List.of());
        this.pictures = pictures;
        this.texts = texts;
        this.locale = locale;
        this.most = most;
        this.label = texts.get(locale, label);
        getElement().setAttribute("aria-label", this.label);
        setHelperText(texts.get(locale, "pictures.hint", most, Pictures.MEGABYTES));
        setWidthFull();
        UploadWords.speak(upload, texts, locale);
        upload.setUploadButton(new Button(texts.get(locale, "pictures.add")));
        upload.setUploadHandler(this::take);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(Pictures.MEGABYTES << 20);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        refusal.addClassName("error");
        with(refusal, "role", "alert").setVisible(false);
        list.addClassName("pictures");
        add(list, upload, refusal);
    }

    /** As a browser keeps them. */
    public static String written(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** The opposite. */
    public static List<UUID> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",")).map(UUID::fromString).toList();
    }

    @Override
    protected List<UUID> generateModelValue() {
        return shown.stream().map(Picture::id).toList();
    }

    @Override
    protected void setPresentationValue(List<UUID> ids) {
        shown.clear();
        shown.addAll(pictures.inOrder(ids));
        draw();
    }

    /** A single one is looked at; of several the words are read. */
    @Override
    public Passage said(String field) {
        if (most == 1)
            return Passage.picture(
                    field, label, shown.isEmpty() ? "" : shown.getFirst().smallAddress());
        var words = shown.stream().map(Picture::alt).map(alt -> alt.isEmpty() ? label : alt);
        return new Passage(field, label, words.collect(Collectors.joining("\n")), true);
    }

    /** Runs outside the page's lock: drawing a large picture anew takes a while. */
    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var picture = pictures.add(content.readNBytes((Pictures.MEGABYTES << 20) + 1), "");
            ui.access(() -> {
                if (shown.size() < most) shown.add(picture);
                changed();
            });
        } catch (Refused refused) {
            ui.access(() -> refuse(texts.get(locale, refused)));
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }

    private void changed() {
        refusal.setVisible(false);
        draw();
        updateValue();
        getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < shown.size(); i++) list.add(card(i));
        upload.setVisible(shown.size() < most);
    }

    private Component card(int at) {
        var picture = shown.get(at);
        var image = with(with(element("img"), "src", picture.smallAddress()), "alt", picture.alt());
        var words = new TextField(texts.get(locale, "pictures.alt"));
        words.setMaxLength(Picture.ALT);
        words.setValue(picture.alt());
        words.setWidthFull();
        words.addValueChangeListener(change -> describe(picture, change.getValue()));
        var buttons = new Div(
                move("pictures.up", at, at - 1),
                move("pictures.down", at, at + 1),
                new Button(texts.get(locale, "pictures.remove"), click -> {
                    shown.remove(picture);
                    changed();
                }));
        buttons.addClassName("hints");
        var card = new Div(image, words, buttons);
        card.addClassNames("card", "picture");
        return card;
    }

    private Button move(String text, int from, int to) {
        var button = new Button(texts.get(locale, text), click -> {
            shown.add(to, shown.remove(from));
            changed();
        });
        button.setVisible(to >= 0 && to < shown.size());
        return button;
    }

    private void describe(Picture picture, String words) {
        try {
            shown.set(shown.indexOf(picture), pictures.describe(picture.id(), words));
            changed();
        } catch (Refused refused) {
            refuse(texts.get(locale, refused));
        }
    }
}
