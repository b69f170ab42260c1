package cn.zhongning.portal.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as open data: the shape is promised in events.schema.json, so a field may come but none may go. */
public record OpenEvent(
        String id,
        String url,
        String calendar,
        String title,
        String summary,
        String description,
        Named kind,
        List<Named> settings,
        @Nullable Named town,
        String venue,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String mode,
        String attendance,
        String status,
        String organiser,
        String startsAt,
        String endsAt,
        List<Session> sessions,
        @Nullable String publishedAt,
        String updatedAt) {
    /** A word of a vocabulary: the code stays, the name is for people. */
    public record Named(String code, String name) {}

    /** Seats are null where nobody counts them. */
    public record Session(
            String id,
            String startsAt,
            String endsAt,
            String status,
            @Nullable Integer seats,
            @Nullable Integer free,
            @Nullable Integer seatsOnline,
            @Nullable Integer freeOnline) {}

    /** One page of them. */
    record Page(
            Licence licence,
            String publisher,
            String schema,
            List<OpenEvent> events,
            @Nullable String next) {}

    record Licence(String name, String url) {}
}
