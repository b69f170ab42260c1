package cn.zhongning.portal.lookalikes;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingEditor;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.listings.WritingCompanion;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what looks like a listing: to its author while the form is open, to whoever reviews it afterwards. */
@Component
public class SimilarListings implements WritingCompanion {
    private final Lookalikes lookalikes;
    private final Differences differences;
    private final Organisations organisations;
    private final Rights rights;
    private final Texts texts;

    SimilarListings(
            Lookalikes lookalikes, Differences differences, Organisations organisations, Rights rights, Texts texts) {
        this.lookalikes = lookalikes;
        this.differences = differences;
        this.organisations = organisations;
        this.rights = rights;
        this.texts = texts;
    }

    Lookalikes lookalikes() {
        return lookalikes;
    }

    Differences differences() {
        return differences;
    }

    /** Looks whenever title or summary have changed. */
    @Override
    public <L extends Listing<L, F>, F extends ListingForm> void watch(
            ListingEditor<L, F> editor, FormFields fields, ListingService<L, F> service, Locale locale) {
        var panel = new SimilarPanel<>(this, service, texts, locale);
        fields.beneath("title", panel);
        fields.onChange(new Runnable() {
            private Told told = told(fields);

            @Override
            public void run() {
                var now = told(fields);
                if (now.equals(told)) return;
                told = now;
                panel.look(now, editor.written());
            }
        });
        panel.look(told(fields), editor.written());
    }

    /** What a reviewer should hold beside it; its author may have said that it is another matter. */
    public Optional<Section> beside(ListingService<?, ?> service, Listing<?, ?> listing, Locale locale) {
        var self = List.of(
                listing.id(), Optional.ofNullable(listing.standing().replaces()).orElse(listing.id()));
        var found = lookalikes.of(service, Told.of(listing.form()), self);
        if (found.isEmpty()) return Optional.empty();
        var different = differences.of(listing.id());
        var list = new UnorderedList();
        list.addClassName("plain");
        for (var one : found) {
            var item = new ListItem(about(one, service.kind(), locale));
            if (different.contains(one.listing().id())) {
                item.add(new Paragraph(texts.get(locale, "listings.similar.said")));
            }
            list.add(item);
        }
        var card = new Section(new H2(texts.get(locale, "listings.similar.review")), list);
        card.addClassNames("card", "similar");
        return Optional.of(card);
    }

    /** Its title, opening beside what is being written, and why it is shown. */
    Div about(Lookalike one, Kind kind, Locale locale) {
        var listing = one.listing();
        boolean published = listing.standing().stage() == Stage.PUBLISHED;
        var address = published ? kind.address(listing.id()) : "/desk/" + kind.path() + "/" + listing.id();
        var link = new Anchor(address, listing.form().title());
        link.setTarget("_blank");
        with(link, "title", texts.get(locale, "listings.similar.window"));
        var why = new Paragraph(why(one, published, locale));
        why.addClassNames("soft", "small");
        return new Div(link, why);
    }

    /** Whoever has the same need as another organisation may join it. */
    Optional<Anchor> join(Lookalike one, Kind kind, Locale locale) {
        var listing = one.listing();
        boolean others = !rights.reader().actsFor(listing.standing().organisationId());
        if (kind != Kind.DEMAND || listing.standing().stage() != Stage.PUBLISHED || !others) return Optional.empty();
        var join = new Anchor(
                "/desk/deals/new/" + kind.path() + "/" + listing.id(), texts.get(locale, "listings.similar.join"));
        join.addClassNames("button", "small");
        join.setTarget("_blank");
        return Optional.of(join);
    }

    private String why(Lookalike one, boolean published, Locale locale) {
        var standing = one.listing().standing();
        var owner = organisations.find(standing.organisationId()).orElseThrow().name();
        var whose = published ? owner : owner + " · " + texts.label(locale, standing.stage());
        var close = texts.get(locale, "listings.similar.close", Math.round(one.closeness() * 100));
        if (one.shared().isEmpty()) return whose + " · " + close;
        var words = String.join(texts.get(locale, "listings.and"), one.shared());
        return whose + " · " + texts.get(locale, "listings.similar.shared", words) + " · " + close;
    }

    private static Told told(FormFields fields) {
        var written = fields.written();
        return new Told(written.getOrDefault("title", ""), written.getOrDefault("summary", ""));
    }
}
