package cn.zhongning.portal.pictures;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.Component;

/** Pictures as pages show them. */
public final class Figures {
    private Figures() {}

    /**
     * Its size stands there before it has come, so that nothing jumps.
     *
     * @param title what it belongs to, where it has no words of its own
     */
    public static Component of(Picture picture, String title) {
        var image = with(element("img"), "src", picture.address());
        with(
                image,
                "srcset",
                picture.smallAddress() + " " + picture.smallWidth() + "w, " + picture.address() + " " + picture.width()
                        + "w");
        with(image, "sizes", "(max-width: 52rem) 100vw, 42rem");
        with(with(image, "width", String.valueOf(picture.width())), "height", String.valueOf(picture.height()));
        with(with(image, "loading", "lazy"), "decoding", "async");
        with(image, "alt", picture.alt().isEmpty() ? title : picture.alt());
        var figure = element("figure", image);
        if (!picture.alt().isEmpty()) {
            var caption = with(element("figcaption"), "aria-hidden", "true");
            caption.setText(picture.alt());
            caption.addClassNames("soft", "small");
            figure.add(caption);
        }
        figure.addClassName("picture");
        return figure;
    }
}
