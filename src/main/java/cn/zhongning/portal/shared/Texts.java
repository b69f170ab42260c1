package cn.zhongning.portal.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every text of the portal, in Chinese and in English, under the key {@code module.noun.what}. */
@Component
public class Texts implements I18NProvider {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Properties chinese = load("vaadin-i18n/translations.properties");
    private final Properties english = load("vaadin-i18n/translations_en.properties");

    public static boolean chinese(Locale locale) {
        return !locale.getLanguage().equals(ENGLISH.getLanguage());
    }

    public String get(Locale locale, String key, @Nullable Object... arguments) {
        var pattern = (chinese(locale) ? chinese : english).getProperty(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean knows(String key) {
        return chinese.containsKey(key);
    }

    /** What a refusal says to its reader. */
    public String get(Locale locale, Refused refused) {
        return get(locale, refused.key(), refused.arguments());
    }

    /** The name of an enum's constant: key {@code TypeName.CONSTANT}. */
    public String label(Locale locale, Enum<?> constant) {
        return get(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... arguments) {
        return get(Objects.requireNonNullElse(locale, CHINESE), key, arguments);
    }

    private static Properties load(String path) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
