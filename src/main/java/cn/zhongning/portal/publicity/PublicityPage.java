package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One publicity: what is to go to whom at which price, until when, and how to object. Nobody can edit it. */
@Route("publicity/:id([0-9a-f-]+)")
@AnonymousAllowed
class PublicityPage extends PublicPage {
    private final transient Publicities publicities;
    private final transient Objections objections;
    private final transient ResultService results;
    private final transient Organisations organisations;
    private final transient PublicityWords words;
    private final transient JsonLd data;
    private final transient Site site;
    private @Nullable UUID given;
    private transient ObjectionForm typed = ObjectionForm.empty();
    private transient Map<String, Refused> wrong = Map.of();

    PublicityPage(
            Publicities publicities,
            Objections objections,
            ResultService results,
            Organisations organisations,
            PublicityWords words,
            JsonLd data,
            Site site) {
        this.publicities = publicities;
        this.objections = objections;
        this.results = results;
        this.organisations = organisations;
        this.words = words;
        this.data = data;
        this.site = site;
    }

    void mend(UUID id, ObjectionForm form, Map<String, Refused> mistakes) {
        given = id;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var id = given == null ? request.id("id") : given;
        var publicity = publicities.find(id).orElseThrow(NotFoundException::new);
        var owner = organisations.find(publicity.organisationId()).orElseThrow(NotFoundException::new);
        var article = article(publicity, words.owner(owner.id(), publicity.agencyId(), locale()));
        if (publicities.open(publicity)) {
            article.add(new ObjectionFields(texts(), locale(), site, publicity, typed, wrong));
        }
        var detail = new Div(article, new Aside(course(publicity), rules()));
        detail.addClassName("detail");
        add(detail);
        var description = t("publicity.describe", owner.name(), publicity.title(), words.price(publicity, locale()));
        return PageHead.listed(
                t("publicity.of", publicity.title()),
                description,
                publicity.address(),
                announcement(request, publicity, description),
                data.trail(request, t("publicity.of", publicity.title()), publicity.address()));
    }

    private Article article(Publicity publicity, String owner) {
        var of = new Span(t("publicity.title"));
        of.addClassNames("kind", "result");
        var article = new Article(of);
        if (publicity.demo()) {
            var mark = new Span(t("listings.demo"));
            mark.addClassName("chip");
            article.add(mark);
        }
        article.add(new H1(publicity.title()));
        if (!wrong.isEmpty()) article.add(alert(publicities.open(publicity)));
        article.add(facts(publicity, owner), new H2(t("publicity.basis")));
        publicity.basis().lines().filter(line -> !line.isBlank()).forEach(line -> article.add(new Paragraph(line)));
        return article;
    }

    /** Beside which field, where there still are fields. */
    private Component alert(boolean open) {
        var said = open
                ? t("publicity.wrong", wrong.size())
                : texts().get(locale(), wrong.values().iterator().next());
        var note = with(new Paragraph(said), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    private Facts facts(Publicity publicity, String owner) {
        var facts = new Facts(this::t);
        facts.add("publicity.owner", new Span(owner));
        facts.add("publicity.result", result(publicity));
        facts.add("publicity.price", new Span(words.price(publicity, locale())));
        facts.add("publicity.transferee", new Span(words.transferee(publicity, locale())));
        facts.add("publicity.days", new Span(words.period(publicity, locale())));
        return facts;
    }

    private Component result(Publicity publicity) {
        var title = publicity.title();
        return results.visible(publicity.resultId()).isPresent()
                ? new Anchor(link(Kind.RESULT.address(publicity.resultId())), title)
                : new Span(title);
    }

    /** How far it is, and what came of the objections; never who objected, nor why. */
    private Component course(Publicity publicity) {
        var state = new H2(words.state(publicity, locale()));
        var card = new Section(
                state,
                new Paragraph(words.when(publicity, locale())),
                new Paragraph(words.objections(objections.tally(publicity.id()), locale())));
        var stopped = publicity.stoppedAt();
        var by = publicity.stoppedBy();
        if (stopped != null && by != null) {
            var when = Moments.say(stopped, locale());
            card.add(new Paragraph(
                    by == Stopper.STAFF
                            ? t("publicity.stopped", when, label(by), String.valueOf(publicity.stopReason()))
                            : t("publicity.stopped.plain", when, label(by))));
        }
        card.addClassName("card");
        return card;
    }

    private Component rules() {
        var log = new Paragraph(
                new Anchor(link("/publicity/log"), t("publicity.log")),
                new Span(" · "),
                new Anchor(link("/publicity/verify"), t("publicity.verify")));
        var card = new Section(new H2(t("publicity.rules")), new Paragraph(t("publicity.rules.what")), log);
        card.addClassName("card");
        return card;
    }

    private Map<String, Object> announcement(PageRequest request, Publicity publicity, String description) {
        return data.object(
                "SpecialAnnouncement",
                Map.of(
                        "name", t("publicity.of", publicity.title()),
                        "text", description,
                        "datePosted", publicity.announcedAt().toString(),
                        "expires", publicity.ends().toString(),
                        "url", data.absolute(request, publicity.address()),
                        "announcementLocation", data.centre(request.locale())));
    }
}
