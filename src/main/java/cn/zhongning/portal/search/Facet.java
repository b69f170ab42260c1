package cn.zhongning.portal.search;

import java.util.Locale;

/** What a list can be narrowed by. */
enum Facet {
    KIND("kind"),
    WHEN("when"),
    EVENT_KIND("eventKind"),
    INDUSTRY("industry"),
    LIVELIHOOD("livelihoods"),
    COOPERATION("cooperation"),
    READINESS("readiness"),
    TOWN("town");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** In the index. */
    String field() {
        return field;
    }

    /** Whether one value excludes another: spans and levels contain each other. */
    boolean single() {
        return this == WHEN || this == READINESS;
    }

    /** In an address. */
    String parameter() {
        return this == EVENT_KIND ? "type" : name().toLowerCase(Locale.ROOT);
    }
}
