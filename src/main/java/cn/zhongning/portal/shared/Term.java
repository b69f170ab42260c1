package cn.zhongning.portal.shared;

import java.util.Locale;

/** A word of a county's own vocabulary: the code is stored, the names are shown. */
public record Term(String code, String zh, String en) {
    public String label(Locale locale) {
        return Texts.chinese(locale) ? zh : en;
    }
}
