package cn.zhongning.portal.search;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;

/** Texts and addresses in the language of one request. */
record Wording(Texts texts, FacetValues values, PageRequest request) {
    Locale locale() {
        return request.locale();
    }

    String t(String key, Object... arguments) {
        return texts.get(locale(), key, arguments);
    }

    String label(Kind kind) {
        return texts.label(locale(), kind);
    }

    String label(Facet facet) {
        return t("search.facet." + facet);
    }

    String label(Facet facet, String code) {
        return values.label(facet, code, locale());
    }

    String link(SearchState state) {
        return request.link(state.address());
    }

    String link(String address) {
        return request.link(address);
    }
}
