package cn.zhongning.portal.api;

import cn.zhongning.portal.api.OwnPicturesController.OwnPicture;
import cn.zhongning.portal.feeds.OpenEvent;
import cn.zhongning.portal.shared.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every field of the description its words, its constants in small letters, and says which are always there. */
final class DescribedFields {
    /** What is answered: of these everything is there that may not be null. */
    private static final List<Class<? extends Record>> ANSWERED = List.of(
            DemandItem.class,
            ResultItem.class,
            ResultItem.Readiness.class,
            ResultItem.Right.class,
            ResultItem.Price.class,
            OpenEvent.class,
            OpenEvent.Named.class,
            OpenEvent.Session.class,
            OwnPicture.class,
            Own.OwnFile.class,
            Own.Proposal.class,
            Party.class,
            Paper.class,
            Problem.class,
            Problem.Wrong.class);

    private static final Map<String, String> MODULES = Map.of("Demand", "demands", "Result", "results");

    private final Texts texts;
    private final Locale locale;

    DescribedFields(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void describe(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            schema.description(texts.get(locale, "api.schema." + plain(name)));
            schema.required(required(name));
            properties(schema).forEach((field, property) -> describe(name, field, property));
        });
    }

    private void describe(String schema, String field, Schema<?> property) {
        property.description(words(schema, field));
        small(property);
        if (property.getItems() != null) small(property.getItems());
    }

    /** Of {@code StretchOwnDemandText} what {@code Stretch} says. */
    private static String plain(String name) {
        boolean own = name.startsWith("Own") && name.endsWith("Text");
        return name.startsWith("Stretch") ? "Stretch" : own ? "Own" : name;
    }

    /** By the field of this schema, by the field alone, or as the pages call it. */
    private String words(String schema, String field) {
        var module = MODULES.entrySet().stream()
                .filter(each -> schema.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("events");
        return Stream.of(
                        "api.field." + plain(schema) + "." + field,
                        "api.field." + field,
                        module + "." + field,
                        "listings." + field)
                .filter(texts::knows)
                .findFirst()
                .map(key -> texts.get(locale, key))
                .orElse("");
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's own model knows no types
    private static Map<String, Schema<?>> properties(Schema schema) {
        Map<String, Schema<?>> properties = schema.getProperties();
        return properties == null ? Map.of() : properties;
    }

    @SuppressWarnings("unchecked")
    private static void small(Schema<?> schema) {
        if (schema.getEnum() == null) return;
        var small = schema.getEnum().stream()
                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                .toList();
        ((Schema<Object>) schema).setEnum(List.copyOf(small));
    }

    private static @Nullable List<String> required(String schema) {
        var type = Stream.concat(ANSWERED.stream(), Stream.of(Stretch.class, Own.class))
                .filter(each -> each.getSimpleName().equals(plain(schema)))
                .findFirst();
        return type.map(each -> Arrays.stream(each.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList())
                .orElse(null);
    }
}
