package cn.zhongning.portal.intake;

import cn.zhongning.portal.forms.Comparison;
import cn.zhongning.portal.listings.DecisionPart;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.listings.ProtectedPart;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.reviews.ReviewDesk;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.reviews.Verdict;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer needs for a listing, wherever it is read: the word check's marks and the card that decides. */
@org.springframework.stereotype.Component
class Decisions implements DecisionPart {
    private final ReviewDesk desk;
    private final WordMarks words;
    private final Texts texts;

    Decisions(ReviewDesk desk, WordMarks words, Texts texts) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    /** @param done after a decision */
    <L extends Listing<L, F>, F extends ListingForm> Div of(
            Presentation<L, F> presentation, L listing, Locale locale, Runnable done) {
        var service = presentation.service();
        var address = ReviewAddress.item(service.kind(), listing.id());
        return desk.lay(service.item(listing), address, locale, new OnListing<>(service, listing), done);
    }

    /** All that was written, with the words to look at marked and listed above. */
    <L extends Listing<L, F>, F extends ListingForm> Div marked(
            Presentation<L, F> presentation, L listing, Locale locale) {
        presentation.service().seen(listing);
        var article = presentation.article(listing, locale);
        var hidden = new ProtectedPart(texts, locale, presentation.passages(listing.form(), locale));
        var hits = words.mark(article, true, locale);
        hits.addAll(words.mark(hidden, false, locale));
        return new Div(words.forReviewer(hits, locale), article, hidden);
    }

    @Override
    public <L extends Listing<L, F>, F extends ListingForm> Optional<Component> beside(
            Presentation<L, F> presentation, L listing, Component article, Locale locale, Runnable done) {
        if (listing.standing().stage() == Stage.SUBMITTED) {
            var hits = words.mark(article, true, locale);
            return Optional.of(new Div(words.forReviewer(hits, locale), of(presentation, listing, locale, done)));
        }
        return presentation
                .service()
                .revision(listing.id())
                .filter(revision -> revision.standing().stage() == Stage.SUBMITTED)
                .map(revision -> renewal(presentation, listing, revision, locale, done));
    }

    private <L extends Listing<L, F>, F extends ListingForm> Component renewal(
            Presentation<L, F> presentation, L listing, L revision, Locale locale, Runnable done) {
        presentation.service().seen(revision);
        var changes = comparison(presentation, listing, revision, locale);
        var hits = words.mark(changes, true, locale);
        return new Div(
                new H2(texts.get(locale, "listings.review.renewal")),
                changes,
                words.forReviewer(hits, locale),
                of(presentation, revision, locale, done));
    }

    <L extends Listing<L, F>, F extends ListingForm> Comparison comparison(
            Presentation<L, F> presentation, L published, L revision, Locale locale) {
        return new Comparison(
                texts,
                locale,
                Comparison.Names.REVISION,
                presentation.passages(published.form(), locale),
                presentation.passages(revision.form(), locale));
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
