package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Whose;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * What a list of deals shows, as its address says it; nonsense in it is as if it were not there.
 *
 * @param whose null where the address does not say
 * @param after where the page before ended
 */
record DealsAddress(
        @Nullable Whose whose,
        @Nullable DealStage stage,
        @Nullable Cursor after) {
    static DealsAddress of(QueryParameters query) {
        return new DealsAddress(
                query.getSingleParameter("whose")
                        .flatMap(name -> Named.of(Whose.values(), name))
                        .orElse(null),
                query.getSingleParameter("stage")
                        .flatMap(name -> Named.of(DealStage.values(), name))
                        .orElse(null),
                query.getSingleParameter("after").flatMap(Cursor::of).orElse(null));
    }

    Whose chosen() {
        return whose == null ? Whose.ALL : whose;
    }

    DealsAddress with(Whose chosen) {
        return new DealsAddress(chosen, stage, null);
    }

    DealsAddress with(@Nullable DealStage chosen) {
        return new DealsAddress(whose, chosen, null);
    }

    DealsAddress from(@Nullable Cursor place) {
        return new DealsAddress(whose, stage, place);
    }

    @Override
    public String toString() {
        return "/desk/deals?whose=" + chosen() + (stage == null ? "" : "&stage=" + stage)
                + (after == null ? "" : "&after=" + after);
    }
}
