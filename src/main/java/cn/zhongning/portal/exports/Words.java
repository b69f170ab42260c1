package cn.zhongning.portal.exports;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;

/** The language of a file: what its codes are called. */
public record Words(Texts texts, Site site, Locale locale) {
    public String say(String key) {
        return texts.get(locale, key);
    }

    /** The code itself where nothing is known of it. */
    String say(String vocabulary, String code) {
        var key = vocabulary + "." + code;
        return texts.knows(key) ? say(key) : code;
    }
}
