package cn.zhongning.portal.intake;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the review; a chosen kind stays chosen from one item to the next. */
final class ReviewAddress {
    static final String LIST = "/desk/review";

    private ReviewAddress() {}

    static @Nullable Kind kind(QueryParameters query) {
        return query.getSingleParameter("kind")
                .flatMap(name -> Named.of(Kind.values(), name))
                .orElse(null);
    }

    static String item(Kind kind, UUID id) {
        return LIST + "/" + kind.path() + "/" + id;
    }

    static QueryParameters query(@Nullable Kind chosen) {
        return chosen == null ? QueryParameters.empty() : QueryParameters.of("kind", chosen.name());
    }

    static String address(String path, @Nullable Kind chosen) {
        return chosen == null ? path : path + "?kind=" + chosen;
    }

    /** @param after where the page before ended; null for the first */
    static String list(@Nullable Kind kind, @Nullable Cursor after) {
        var list = address(LIST, kind);
        return after == null ? list : list + (kind == null ? "?" : "&") + "after=" + after;
    }
}
