package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a mandate is told to whoever may read it: both sides and the centre. */
@Component
class MandateFacts {
    private final Mandating mandating;
    private final Organisations organisations;
    private final StoredFiles files;
    private final Texts texts;
    private final Site site;

    MandateFacts(Mandating mandating, Organisations organisations, StoredFiles files, Texts texts, Site site) {
        this.mandating = mandating;
        this.organisations = organisations;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    Map<UUID, Organisation> sides(List<Mandate> mandates) {
        return organisations.find(mandates.stream()
                .flatMap(mandate -> Stream.of(mandate.agencyId(), mandate.clientId()))
                .collect(Collectors.toSet()));
    }

    Div about(Mandate mandate, Organisation agency, Organisation client, Locale locale) {
        var meta = new Div(new Span(scope(mandate, locale)), new Span(dates(mandate, locale)));
        meta.addClassName("meta");
        var by = mandate.endedBy();
        if (by != null) meta.add(new Span(ended(mandate, by.equals(agency.id()) ? agency : client, locale)));
        if (mandate.demo()) meta.add(new Span(texts.get(locale, "accounts.demo")));
        var about = new Div(new H3(texts.get(locale, "agencies.mandate.for", agency.name(), client.name())), meta);
        if (!mandate.note().isBlank()) about.add(new Paragraph(mandate.note()));
        var paper = mandate.documentId();
        if (paper != null) about.add(new FileLinks(files.of(List.of(paper)), texts, locale));
        return about;
    }

    Div side(Mandate mandate, Locale locale) {
        var stands = new Span(texts.get(locale, stands(mandate)));
        stands.addClassName("chip");
        var side = new Div(stands);
        side.addClassName("side");
        return side;
    }

    private String dates(Mandate mandate, Locale locale) {
        return texts.get(
                locale,
                "agencies.mandate.dates",
                mandate.startsOn().toString(),
                mandate.endsOn().toString());
    }

    private String ended(Mandate mandate, Organisation by, Locale locale) {
        var at = mandate.endedAt();
        var day = at == null ? "" : at.atZone(Clocks.CHINA).toLocalDate().toString();
        return texts.get(locale, "agencies.mandate.by." + mandate.stage(), by.name(), day);
    }

    private String scope(Mandate mandate, Locale locale) {
        var industry = mandate.industry();
        if (industry != null) return texts.get(locale, "agencies.scope.industry", site.industry(industry, locale));
        var listing = mandate.listingId();
        if (listing == null) return texts.get(locale, "MandateScope.ALL");
        return mandating.subjects(mandate.clientId()).stream()
                .filter(subject -> subject.id().equals(listing))
                .findFirst()
                .map(subject -> texts.get(locale, "agencies.scope.listing", subject.title()))
                .orElseGet(() -> texts.get(locale, "MandateScope.LISTING"));
    }

    private String stands(Mandate mandate) {
        if (mandate.stage() != MandateStage.CONFIRMED) return "MandateStage." + mandate.stage();
        var today = mandating.today();
        if (mandate.runsOn(today)) return "agencies.mandate.runs";
        return today.isAfter(mandate.endsOn()) ? "agencies.mandate.over" : "agencies.mandate.coming";
    }
}
