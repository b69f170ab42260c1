package cn.zhongning.portal.strangers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every address that takes something of somebody's: what strangers find there when they ask for what is the
 * neighbour's. {@code {deal*}} stands for every deal of the neighbour's, {@code {demand DRAFT}} for that one.
 */
final class Addresses {
    /** For strangers there is nothing at this address. */
    record Hidden(String template, List<String> asked) {
        /** Flow's, not a file or a download. */
        boolean page() {
            return !template.startsWith("/");
        }

        boolean found(String answer) {
            return page() ? !answer.contains("没有这个页面") : !answer.startsWith("404");
        }
    }

    /** Everybody may come here, and reads nothing that is protected. */
    record Open(String template, List<String> asked) {}

    /** Those of everybody's own that take nothing of anybody's, and words that are no ids. */
    static final Set<String> WORDS_ONLY =
            Set.of("/sitemap/{name}.xml", "/imports/{kind}/check", "/imports/{kind}/store");

    /** What is asked for after the question mark and names nothing that belongs to anybody. */
    static final Set<String> PLAIN_QUERIES = Set.of(
            "action",
            "after",
            "again",
            "age",
            "agency",
            "at",
            "bought",
            "client",
            "code",
            "consent",
            "day",
            "free",
            "from",
            "guardianConsent",
            "industry",
            "invitation",
            "kind",
            "lang",
            "limit",
            "month",
            "level",
            "numbered",
            "page",
            "search",
            "setting",
            "show",
            "side",
            "sold",
            "sort",
            "stage",
            "stand",
            "technology",
            "text",
            "title",
            "to",
            "total",
            "town",
            "username",
            "view",
            "week",
            "when",
            "whose",
            "year");

    /** A ticket's address that the portal has not signed. */
    private static final String UNSIGNED = "A".repeat(40);

    private static final String UNPUBLISHED = "DRAFT,SUBMITTED,RETURNED,WITHDRAWN,REVISED,EXPIRED";

    static final List<Hidden> HIDDEN = List.of(
            hidden("desk/accounts", "desk/accounts?q=zq7secret"),
            hidden("desk/articles/:id", "desk/articles/{article*}"),
            hidden("desk/audit", "desk/audit?who=zq7secret"),
            hidden("desk/campaigns/:id", "desk/campaigns/{campaign*}"),
            hidden("desk/contracts/:id", "desk/contracts/{contract*}"),
            hidden(
                    "desk/contracts/:id/edit",
                    "desk/contracts/{contract*}/edit",
                    "desk/contracts/new/edit?deal={deal*}"),
            hidden("desk/contracts/:id/registration", "desk/contracts/{contract*}/registration"),
            hidden("desk/deals/:id", "desk/deals/{deal*}"),
            hidden("desk/deals/new/:kind/:id", each("desk/deals/new/demands/{demand %s}", UNPUBLISHED)),
            hidden("desk/deals/new/:kind/:id", each("desk/deals/new/results/{result %s}", UNPUBLISHED)),
            hidden("desk/demands/:id", "desk/demands/{demand*}"),
            hidden(
                    "desk/demands/:id/versions",
                    "desk/demands/{demand*}/versions",
                    "desk/demands/{demand*}/versions?from=1&to=2"),
            hidden("desk/disclosures/:id", "desk/disclosures/{disclosure*}"),
            hidden("desk/events/:id/check-in", "desk/events/{event*}/check-in"),
            hidden(
                    "/door/{session:[0-9a-f-]{36}}/sheet",
                    "door/{event_session*}/sheet?device=0d9b5c5e-6c0e-4b0c-9f0e-6d1d0a3d6b11"),
            hidden(
                    "/door/{session:[0-9a-f-]{36}}/state",
                    "door/{event_session*}/state?device=0d9b5c5e-6c0e-4b0c-9f0e-6d1d0a3d6b11"),
            hidden(
                    "desk/disclosures/about/:kind/:id",
                    "desk/disclosures/about/demands/{demand*}",
                    "desk/disclosures/about/results/{tech_result*}"),
            hidden("desk/events/:id", "desk/events/{event*}"),
            hidden("desk/events/:id/report", "desk/events/{event*}/report"),
            hidden("desk/calls", "desk/calls?event={event*}"),
            hidden("desk/events/:id/messages", "desk/events/{event*}/messages"),
            hidden("desk/events/:id/ratings", "desk/events/{event*}/ratings"),
            hidden("desk/events/:id/registrations", "desk/events/{event*}/registrations"),
            hidden("desk/events/:id/school-list", "desk/events/{event*}/school-list"),
            hidden("desk/events/:id/sessions", "desk/events/{event*}/sessions"),
            hidden(
                    "/desk-files/exports/{id:[0-9a-f-]{36}}.{ending:xlsx|csv}",
                    "desk-files/exports/{export_job*}.xlsx",
                    "desk-files/exports/{export_job*}.csv"),
            hidden("desk/searches/:id([0-9a-f-]{36})", "desk/searches/{saved_search*}"),
            hidden("/desk-files/reports/{event:[0-9a-f-]{36}}.pdf", "desk-files/reports/{event*}.pdf"),
            hidden("/desk-files/reports/{event:[0-9a-f-]{36}}.xlsx", "desk-files/reports/{event*}.xlsx"),
            hidden("desk/mail/:id", "desk/mail/{mail*}"),
            hidden("desk/notices/:id", "desk/notices/{notice*}"),
            hidden("desk/objections/:id", "desk/objections/{objection*}"),
            hidden("desk/publicity/:id", "desk/publicity/{publicity*}"),
            hidden("desk/publicity/proposals/:id", "desk/publicity/proposals/{publicity_proposal*}"),
            hidden("desk/results/:id", "desk/results/{tech_result*}"),
            hidden("desk/results/:id/versions", "desk/results/{tech_result*}/versions"),
            hidden("desk/review/:kind/:id", "desk/review/demands/{demand*}", "desk/review/results/{tech_result*}"),
            hidden("desk/stories/:id", "desk/stories/{contract*}"),
            hidden("desk/clients/:id", "desk/clients/{organisation*}"),
            hidden("desk/webhooks/:id", "desk/webhooks/{webhook*}"),
            hidden("desk/venues/:id", "desk/venues/{venue*}"),
            hidden("demands/:id", each("demands/{demand %s}", UNPUBLISHED)),
            hidden("results/:id", each("results/{result %s}", UNPUBLISHED)),
            hidden("events/:id", "events/{event DRAFT}", "events/{event WITHDRAWN}"),
            hidden("/api/v1/demands/{id}", each("api/v1/demands/{demand %s}", UNPUBLISHED)),
            hidden("/api/v1/results/{id}", each("api/v1/results/{result %s}", UNPUBLISHED)),
            hidden("/api/v1/events/{id}", "api/v1/events/{event DRAFT}", "api/v1/events/{event WITHDRAWN}"),
            hidden("events/:id([0-9a-f-]{36})/register", "events/{event DRAFT}/register"),
            hidden("campaigns/:id", "campaigns/{campaign DRAFT}", "campaigns/{campaign WITHDRAWN}"),
            hidden(
                    "/campaigns/{id}/events.ics",
                    "campaigns/{campaign DRAFT}/events.ics",
                    "campaigns/{campaign WITHDRAWN}/events.ics"),
            hidden("/embed/events/{id}", "embed/events/{event DRAFT}", "embed/events/{event WITHDRAWN}"),
            hidden("/events/{id}/event.ics", "events/{event DRAFT}/event.ics", "events/{event WITHDRAWN}/event.ics"),
            hidden("venues/:id", "venues/{venue DRAFT}", "venues/{venue WITHDRAWN}"),
            hidden(
                    "/events/{id:[0-9a-f-]{36}}/{sheet:poster|notice}.pdf",
                    "events/{event DRAFT}/poster.pdf",
                    "events/{event WITHDRAWN}/notice.pdf"),
            hidden("articles/:id", "articles/{article DRAFT}", "articles/{article WITHDRAWN}"),
            hidden("organisations/:id", "organisations/{pending}", "organisations/{refused}"),
            hidden("agencies/:id", "agencies/{buyer}", "agencies/{pending}"),
            hidden(
                    "/files/{id}",
                    each("files/{file %s}", "licence,pending licence,draft attachment,mandate,credential")),
            hidden("/files/{id}", each("files/{file %s}", "deposit,ended deposit,entry,note,scan,unused")),
            hidden("/pictures/{id}", "pictures/{picture draft}"),
            hidden("/pictures/{id}/small", "pictures/{picture draft}/small"));

    static final List<Open> OPEN = List.of(
            open("demands/:id", "demands/{demand PUBLISHED}"),
            open("/api/v1/demands/{id}", "api/v1/demands/{demand PUBLISHED}"),
            open("/api/v1/results/{id}", each("api/v1/results/{result %s}", "OPEN,OPEN announced")),
            open("/api/v1/events/{id}", "api/v1/events/{event PUBLISHED}"),
            open("/api/v1/own/demands/{id}/files/{file}", "api/v1/own/demands/{demand*}/files/{file open attachment}"),
            open("/api/v1/own/demands/{id}", "api/v1/own/demands/{demand*}"), // a session opens none of these
            open(
                    "/api/v1/own/results/{id}/files/{file}",
                    "api/v1/own/results/{tech_result*}/files/{file open attachment}"),
            open("/api/v1/own/results/{id}", "api/v1/own/results/{tech_result*}"),
            open("/api/v1/own/events/{id}", "api/v1/own/events/{event*}"),
            open("results/:id", each("results/{result %s}", "OPEN,OPEN announced,OPEN stopped,OPEN ended")),
            open("results", "results?compare={result OPEN},{result DRAFT},{result EXPIRED}"),
            open("compare", "compare?ids={result OPEN},{result DRAFT},{result EXPIRED},{result SUBMITTED}"),
            open("events/:id", "events/{event PUBLISHED}"),
            open("events/:id([0-9a-f-]{36})/register", "events/{event PUBLISHED}/register"),
            open("/campaigns/{id}/events.ics", "campaigns/{campaign PUBLISHED}/events.ics"),
            open("/embed/events/{id}", "embed/events/{event PUBLISHED}"),
            open("/events/{id}/event.ics", "events/{event PUBLISHED}/event.ics"),
            open("ticket/:token([A-Za-z0-9_-]{40})", "ticket/" + UNSIGNED),
            open("ticket/:token([A-Za-z0-9_-]{40})/survey", "ticket/" + UNSIGNED + "/survey"),
            open("ticket/:token([A-Za-z0-9_-]{40})/data", "ticket/" + UNSIGNED + "/data"),
            open("/ticket/{token}/ticket.png", "ticket/" + UNSIGNED + "/ticket.png"),
            open("/events/{id:[0-9a-f-]{36}}/{sheet:poster|notice}.pdf", "events/{event PUBLISHED}/poster.pdf"),
            open("/ticket/{token}/certificate.pdf", "ticket/" + UNSIGNED + "/certificate.pdf"),
            open("/ticket/{token}/session.ics", "ticket/" + UNSIGNED + "/session.ics"),
            open("/ticket/{token}/data.json", "ticket/" + UNSIGNED + "/data.json"),
            open("campaigns/:id", "campaigns/{campaign PUBLISHED}"),
            open("venues/:id", "venues/{venue PUBLISHED}"),
            open("venues/:id([0-9a-f-]{36})/visits", "venues/{venue PUBLISHED}/visits", "venues/{venue DRAFT}/visits"),
            open("visit/:token([A-Za-z0-9_-]{40})", "visit/" + UNSIGNED),
            open("/visit/{token}/data.json", "visit/" + UNSIGNED + "/data.json"),
            open("articles/:id", "articles/{article PUBLISHED}"),
            open("organisations/:id", each("organisations/{%s}", "buyer,seller,agency,organiser")),
            open("agencies/:id", "agencies/{agency}"),
            open("publicity/:id([0-9a-f-]+)", "publicity/{publicity*}"),
            open("publicity/:id([0-9a-f-]+)/received", "publicity/{publicity*}/received?n=ZQ7"),
            open("join/:secret", "join/zq7secret.invitation.WAITING"),
            open("reset/:secret", "reset/zq7secret.password_reset"),
            open("deposits/verify", "deposits/verify?number=ZQ7-GRANTED&sum=" + "0".repeat(64)),
            open(
                    "desk/deals/new/:kind/:id",
                    "desk/deals/new/demands/{demand PUBLISHED}",
                    "desk/deals/new/results/{result OPEN}"),
            open("desk/deals/new/:kind/:id", "desk/deals/new/demands/{demand PUBLISHED}?match={result DRAFT}"),
            open("desk/deals/new/:kind/:id", "desk/deals/new/demands/{demand PUBLISHED}?event={event DRAFT}"),
            open("desk/mandates/new", "desk/mandates/new?with={organisation*}"),
            open("desk/matches", "desk/matches?demand={demand*}", "desk/matches?result={tech_result*}"),
            open("desk/publicity/new", "desk/publicity/new?result={tech_result*}"),
            open("/files/{id}", "files/{file open attachment}"),
            open("unsubscribe/:topic/:token([A-Za-z0-9_-]{40})", "unsubscribe/match/" + UNSIGNED),
            open("/search/suggest", "search/suggest?q=zq7"),
            open(
                    "/oai",
                    each(
                            "oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:{demand %s}",
                            UNPUBLISHED + ",PUBLISHED")),
            open("/oai", "oai?verb=ListRecords&metadataPrefix=oai_dc"));

    /** What is posted; none of it may change anything of the neighbour's. */
    static final Map<String, List<String>> POSTED = Map.ofEntries(
            Map.entry("/api/v1/own/demands/{id}/submission", List.of("/api/v1/own/demands/{demand*}/submission")),
            Map.entry("/api/v1/own/demands/{id}/withdrawal", List.of("/api/v1/own/demands/{demand*}/withdrawal")),
            Map.entry("/api/v1/own/demands/{id}/revision", List.of("/api/v1/own/demands/{demand*}/revision")),
            Map.entry("/api/v1/own/demands/{id}/renewal", List.of("/api/v1/own/demands/{demand*}/renewal")),
            Map.entry("/api/v1/own/demands/{id}/files", List.of("/api/v1/own/demands/{demand*}/files")),
            Map.entry("/api/v1/own/results/{id}/submission", List.of("/api/v1/own/results/{tech_result*}/submission")),
            Map.entry("/api/v1/own/results/{id}/withdrawal", List.of("/api/v1/own/results/{tech_result*}/withdrawal")),
            Map.entry("/api/v1/own/results/{id}/revision", List.of("/api/v1/own/results/{tech_result*}/revision")),
            Map.entry("/api/v1/own/results/{id}/renewal", List.of("/api/v1/own/results/{tech_result*}/renewal")),
            Map.entry("/api/v1/own/results/{id}/files", List.of("/api/v1/own/results/{tech_result*}/files")),
            Map.entry("/api/v1/own/events/{id}/submission", List.of("/api/v1/own/events/{event*}/submission")),
            Map.entry("/api/v1/own/events/{id}/withdrawal", List.of("/api/v1/own/events/{event*}/withdrawal")),
            Map.entry("/api/v1/own/events/{id}/cancellation", List.of("/api/v1/own/events/{event*}/cancellation")),
            Map.entry("/api/v1/own/events/{id}/sessions", List.of("/api/v1/own/events/{event*}/sessions")),
            Map.entry(
                    "/api/v1/own/events/{id}/sessions/{session}",
                    List.of(
                            "/api/v1/own/events/{event DRAFT}/sessions/{session DRAFT}",
                            "/api/v1/own/events/{event PUBLISHED}/sessions/{session PUBLISHED}")),
            Map.entry(
                    "/api/v1/own/events/{id}/sessions/{session}/cancellation",
                    List.of("/api/v1/own/events/{event PUBLISHED}/sessions/{session PUBLISHED}/cancellation")),
            Map.entry("/api/v1/own/events/{id}/proposal", List.of("/api/v1/own/events/{event*}/proposal")),
            Map.entry("/join/{secret}", List.of("/join/zq7secret.invitation.WAITING")),
            Map.entry("/reset/{secret}", List.of("/reset/zq7secret.password_reset")),
            Map.entry(
                    "/publicity/{id}/objections",
                    List.of("/publicity/{publicity STOPPED}/objections", "/publicity/{publicity ENDED}/objections")),
            Map.entry("/oai", List.of("/oai")),
            Map.entry("/door/{session:[0-9a-f-]{36}}/scans", List.of("/door/{event_session*}/scans")),
            Map.entry("/door/{session:[0-9a-f-]{36}}/guests", List.of("/door/{event_session*}/guests")),
            Map.entry("/events/{id}/register", List.of("/events/{event DRAFT}/register")),
            Map.entry("/ticket/{token}/confirm", List.of("/ticket/" + UNSIGNED + "/confirm")),
            Map.entry("/ticket/{token}/change", List.of("/ticket/" + UNSIGNED + "/change")),
            Map.entry("/ticket/{token}/cancel", List.of("/ticket/" + UNSIGNED + "/cancel")),
            Map.entry("/ticket/{token}/forget", List.of("/ticket/" + UNSIGNED + "/forget")),
            Map.entry("/ticket/{token}/survey", List.of("/ticket/" + UNSIGNED + "/survey")),
            Map.entry("/unsubscribe/{topic}/{token}", List.of("/unsubscribe/match/" + UNSIGNED)),
            Map.entry("/unsubscribe/{topic}/{token}/undo", List.of("/unsubscribe/match/" + UNSIGNED + "/undo")),
            Map.entry("/venues/{id}/visits", List.of("/venues/{venue DRAFT}/visits")),
            Map.entry("/visit/{token}/change", List.of("/visit/" + UNSIGNED + "/change")),
            Map.entry("/visit/{token}/cancel", List.of("/visit/" + UNSIGNED + "/cancel")),
            Map.entry("/visit/{token}/forget", List.of("/visit/" + UNSIGNED + "/forget")));

    private Addresses() {}

    static Set<String> known() {
        var known = new TreeSet<>(WORDS_ONLY);
        HIDDEN.forEach(address -> known.add(address.template()));
        OPEN.forEach(address -> known.add(address.template()));
        known.addAll(POSTED.keySet());
        return known;
    }

    /** Names after the question mark that the table asks with. */
    static Set<String> askedFor() {
        return Stream.concat(HIDDEN.stream().map(Hidden::asked), OPEN.stream().map(Open::asked))
                .flatMap(List::stream)
                .filter(address -> address.contains("?"))
                .flatMap(address -> Stream.of(address.split("\\?")[1].split("&")))
                .map(pair -> pair.split("=")[0])
                .collect(Collectors.toSet());
    }

    /** With the neighbour's ids in their places. */
    static List<String> filled(List<String> asked, Neighbour neighbour) {
        var filled = new ArrayList<String>();
        var every = new LinkedHashMap<String, List<UUID>>();
        for (var address : asked) {
            var single = Pattern.compile("\\{([^}*]+)}")
                    .matcher(address)
                    .replaceAll(name -> Neighbour.id(name.group(1)).toString());
            int from = single.indexOf('{');
            if (from < 0) {
                filled.add(single);
                continue;
            }
            var table = single.substring(from + 1, single.indexOf("*}"));
            for (var id : every.computeIfAbsent(table, neighbour::ids))
                filled.add(single.replace("{" + table + "*}", id.toString()));
        }
        return filled;
    }

    private static Hidden hidden(String template, String... asked) {
        return new Hidden(template, List.of(asked));
    }

    private static Open open(String template, String... asked) {
        return new Open(template, List.of(asked));
    }

    private static String[] each(String address, String names) {
        return Stream.of(names.split(",")).map(address::formatted).toArray(String[]::new);
    }
}
