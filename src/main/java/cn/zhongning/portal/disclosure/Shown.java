package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listings of either kind, as far as their protected parts are concerned. */
@Component
class Shown {
    private final ObjectProvider<Presentation<?, ?>> presentations;

    Shown(ObjectProvider<Presentation<?, ?>> presentations) {
        this.presentations = presentations;
    }

    /**
     * One listing, whose protected part is read with the words of a language.
     *
     * @param subject the published listing whose new text this is; itself for any other
     * @param writable whether the reader writes for its owner
     */
    record One(
            Kind kind,
            UUID id,
            UUID subject,
            String title,
            String industry,
            UUID owner,
            boolean writable,
            Reading reading) {
        interface Reading {
            List<Passage> in(Locale locale);
        }

        String address() {
            return kind.address(id);
        }

        List<Passage> protectedPart(Locale locale) {
            return reading.in(locale).stream()
                    .filter(passage -> !passage.open() && !passage.text().isBlank())
                    .toList();
        }

        /** The same whichever language it is read in. */
        String text() {
            return protectedPart(Texts.CHINESE).stream()
                    .map(passage -> passage.label() + "\n" + passage.text().strip())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** While the public sees it. */
    Optional<One> visible(Kind kind, UUID id) {
        return of(kind).flatMap(presentation -> visible(presentation, id));
    }

    /**
     * For whoever writes for its owner, at any stage.
     *
     * @throws Refused for everybody else
     */
    One writable(Kind kind, UUID id) {
        return forDesk(kind, id).filter(One::writable).orElseThrow(() -> new Refused("disclosure.error.not-yours"));
    }

    /** For its owner, who acts for them, and the centre, at any stage. */
    Optional<One> forDesk(Kind kind, UUID id) {
        return of(kind).flatMap(presentation -> forDesk(presentation, id));
    }

    /** @throws Refused unless the reader is its owner, acts for them, or is of the centre */
    One readable(Kind kind, UUID id) {
        return forDesk(kind, id).orElseThrow(() -> new Refused("disclosure.error.gone"));
    }

    private Optional<Presentation<?, ?>> of(Kind kind) {
        return presentations.stream()
                .filter(each -> each.service().kind() == kind)
                .findFirst();
    }

    private static <L extends Listing<L, F>, F extends ListingForm> Optional<One> visible(
            Presentation<L, F> presentation, UUID id) {
        return presentation.service().visible(id).map(listing -> one(presentation, listing));
    }

    private static <L extends Listing<L, F>, F extends ListingForm> Optional<One> forDesk(
            Presentation<L, F> presentation, UUID id) {
        return presentation.service().forDesk(id).map(listing -> one(presentation, listing));
    }

    private static <L extends Listing<L, F>, F extends ListingForm> One one(
            Presentation<L, F> presentation, L listing) {
        return new One(
                presentation.service().kind(),
                listing.id(),
                Objects.requireNonNullElse(listing.standing().replaces(), listing.id()),
                listing.form().title(),
                listing.form().industry(),
                listing.standing().organisationId(),
                presentation.service().writes(listing),
                locale -> presentation.passages(listing.form(), locale));
    }
}
