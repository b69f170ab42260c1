package cn.zhongning.portal.listings;

import cn.zhongning.portal.reviews.ReviewDesk;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.reviews.Verdict;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The reviewer's card for a listing, wherever it is read. */
@Component
class Decisions {
    private final ReviewDesk desk;

    Decisions(ReviewDesk desk) {
        this.desk = desk;
    }

    /** @param done after a decision */
    <L extends Listing<L, F>, F extends ListingForm> Div of(
            Presentation<L, F> presentation, L listing, Locale locale, Runnable done) {
        var service = presentation.service();
        var address = ReviewAddress.item(service.kind(), listing.id());
        return desk.lay(service.item(listing), address, locale, new OnListing<>(service, listing), done);
    }

    private record OnListing<L extends Listing<L, F>, F extends ListingForm>(ListingService<L, F> service, L listing)
            implements Verdict {
        @Override
        public void publish(Scores scores) {
            service.approve(listing.id(), listing.version(), scores);
        }

        @Override
        public void giveBack(Scores scores, String reason) {
            service.giveBack(listing.id(), listing.version(), scores, reason);
        }
    }
}
