package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an item on the reviewer's desk: on whose it is, and the card that decides. */
@Component
public class ReviewDesk {
    private final Claims claims;
    private final ReasonTemplates templates;
    private final Texts texts;

    ReviewDesk(Claims claims, ReasonTemplates templates, Texts texts) {
        this.claims = claims;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * @param address where the item is reviewed
     * @param done after a decision
     */
    public Div lay(Item item, String address, Locale locale, Verdict verdict, Runnable done) {
        return new Place(item, address, locale, verdict, done);
    }

    private final class Place extends Div {
        private final transient Item item;
        private final String address;
        private final Locale locale;
        private final Div on = new Div();
        private final ReviewCard card;
        private transient @Nullable Claim claim;

        Place(Item item, String address, Locale locale, Verdict verdict, Runnable done) {
            this.item = item;
            this.address = address;
            this.locale = locale;
            card = new ReviewCard(texts, locale, templates.current(), verdict, this::keep, done);
            addClassName("review-place");
            add(on, card);
            keep();
        }

        /** The claim begins anew with everything that its holder does. */
        private void keep() {
            var now = claims.claim(item.id());
            claim = now;
            on.removeAll();
            on.add(new ClaimNote(texts, locale, now, this::takeOver));
            card.open(now.mine());
        }

        private void takeOver(String word) {
            claims.takeOver(item, address, word);
            keep();
        }

        @Override
        protected void onDetach(DetachEvent going) {
            if (claim != null && claim.mine()) claims.release(claim);
        }
    }
}
