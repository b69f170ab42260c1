package cn.zhongning.portal.downloads;

import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Format;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants.
 *
 * @param list name of what is exported
 * @param filters as a query
 * @param expected how many rows there will be, once they are counted
 */
record ExportJob(
        UUID id,
        UUID accountId,
        @Nullable UUID organisationId,
        boolean staff,
        String list,
        String filters,
        Format format,
        String locale,
        State state,
        long rowsDone,
        @Nullable Long rowsExpected,
        @Nullable Long size,
        Instant createdAt,
        @Nullable Instant endedAt) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Something that nobody foresaw. */
        FAILED,
        /** Whoever wrote it, or the database, went away in the middle. */
        BROKEN_OFF;

        boolean open() {
            return this == WAITING || this == RUNNING;
        }

        /** In the audit log. */
        String outcome() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Asked asked() {
        return new Asked(
                accountId,
                organisationId,
                staff,
                Locale.forLanguageTag(locale),
                filters.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(filters));
    }

    /** What it is about, in the audit log. */
    String object() {
        return list + format.ending() + asked().id("id").map(id -> " " + id).orElse("");
    }

    String address() {
        return "/desk-files/exports/" + id + format.ending();
    }
}
