package cn.zhongning.portal.api;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address with what it takes, and every field that can be written, from the description. */
final class ApiTables {
    private static final List<String> WRITTEN =
            List.of("DemandText", "ResultText", "RightText", "EventText", "SessionText", "SpeakerText");

    private final Texts texts;
    private final Locale locale;

    ApiTables(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    List<Component> of(OpenAPI api) {
        var sections = new ArrayList<Component>();
        api.getTags().forEach(tag -> sections.add(addresses(tag, api)));
        sections.add(fields(api.getComponents().getSchemas()));
        return sections;
    }

    private Component addresses(Tag tag, OpenAPI api) {
        var section = new Section(new H2(tag.getDescription()));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getTags().contains(tag.getName()))
                        section.add(address(method.name(), path, operation));
                }));
        section.addClassName("programs");
        return section;
    }

    private Component address(String method, String path, Operation operation) {
        var line = details(
                method + " " + path + " · " + operation.getSummary(), new Paragraph(operation.getDescription()));
        var taken = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var list = element("dl");
        taken.forEach(each -> list.add(name(each.getName()), said(each.getDescription(), each.getSchema())));
        if (!taken.isEmpty()) line.add(list);
        return line;
    }

    private Component fields(Map<String, ?> schemas) {
        var section = with(new Section(new H2(texts.get(locale, "api.page.fields"))), "id", "api-fields");
        WRITTEN.forEach(name -> {
            var schema = (Schema<?>) Objects.requireNonNull(schemas.get(name));
            section.add(details(name + " · " + schema.getDescription(), list(schema)));
        });
        section.addClassName("programs");
        return section;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's own model knows no types
    private Component list(Schema schema) {
        var list = element("dl");
        ((Map<String, Schema<?>>) schema.getProperties())
                .forEach((field, each) -> list.add(name(field), said(each.getDescription(), each)));
        return list;
    }

    private static Component name(String name) {
        var code = element("code");
        code.setText(name);
        return element("dt", code);
    }

    private static HtmlContainer said(String words, Schema<?> schema) {
        var limits = limits(schema);
        var said = element("dd", new Span(words));
        if (limits.isEmpty()) return said;
        var small = new Div(limits);
        small.addClassNames("soft", "small");
        said.add(small);
        return said;
    }

    private static String limits(Schema<?> schema) {
        var values = schema.getItems() == null ? schema : schema.getItems();
        var known = values.getEnum() == null
                ? ""
                : values.getEnum().stream().map(Object::toString).collect(Collectors.joining(" · "));
        var longest = values.getMaxLength() == null ? "" : "≤ " + values.getMaxLength();
        return Stream.of(known, longest).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }
}
