package cn.zhongning.portal.strangers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Of what an id is that an action takes: by the action and the parameter, by the bean, or by the parameter alone. */
final class Whose {
    private static final String UNPUBLISHED =
            "{demand DRAFT}{demand SUBMITTED}{demand RETURNED}{demand WITHDRAWN}{demand REVISED}{demand EXPIRED}"
                    + "{result DRAFT}{result SUBMITTED}{result RETURNED}{result WITHDRAWN}{result REVISED}";

    /** By the bean or the form whose own they are. */
    private static final Map<String, String> OF_BEAN = Map.ofEntries(
            Map.entry("AccountAdmin", "account"),
            Map.entry("Accounts", "account"),
            Map.entry("ArticleService", "article"),
            Map.entry("ArticleSource", "article"),
            Map.entry("Campaigns", "campaign"),
            Map.entry("CallList", "ticket_message"),
            Map.entry("Contracts", "contract"),
            Map.entry("Credentials", "broker_credential"),
            Map.entry("Deals", "deal"),
            Map.entry("DemandService", "demand"),
            Map.entry("DemandSource", "demand"),
            Map.entry("Disclosures", "disclosure"),
            Map.entry("DoorDesk", "event"),
            Map.entry("Downloads", "export_job"),
            Map.entry("Doorkeepers", "event"),
            Map.entry("EnteredContracts", "organisation"),
            Map.entry("EventProposals", "event"),
            Map.entry("EventRights", "event"),
            Map.entry("EventService", "event"),
            Map.entry("EventSource", "event"),
            Map.entry("Grants", "disclosure"),
            Map.entry("Invitations", "invitation"),
            Map.entry("Item", "listing"),
            Map.entry("KeptFile", "import_file"),
            Map.entry("ListingChoice", "listing"),
            Map.entry("MailDesk", "mail"),
            Map.entry("Mandating", "mandate"),
            Map.entry("MatchLists", "listing"),
            Map.entry("MatchService", "listing"),
            Map.entry("MyAddress", "notice"),
            Map.entry("MyNotices", "notice"),
            Map.entry("NewContracts", "deal"),
            Map.entry("Objections", "objection"),
            Map.entry("Organisations", "organisation"),
            Map.entry("Origin", "listing"),
            Map.entry("OwnWords", "event"),
            Map.entry("Pictures", "picture"),
            Map.entry("Proposals", "publicity_proposal"),
            Map.entry("PublicReasons", "event"),
            Map.entry("Publicities", "publicity"),
            Map.entry("RegistrationDesk", "event"),
            Map.entry("Registrations", "contract"),
            Map.entry("Reports", "event"),
            Map.entry("ResultService", "tech_result"),
            Map.entry("ResultSource", "tech_result"),
            Map.entry("SavedSearches", "saved_search"),
            Map.entry("Scan", "registration"),
            Map.entry("SchoolLists", "event"),
            Map.entry("SeriesForm", "event_series"),
            Map.entry("SessionForm", "event_session"),
            Map.entry("Sides", "listing"),
            Map.entry("StoredFiles", "stored_file"),
            Map.entry("Storing", "import_file"),
            Map.entry("Stories", "contract"),
            Map.entry("Subjects", "listing"),
            Map.entry("Surveys", "event"),
            Map.entry("Tickets", "event"),
            Map.entry("Timetable", "event"),
            Map.entry("Tokens", "api_token"),
            Map.entry("Trials", "trial"),
            Map.entry("Venues", "venue"),
            Map.entry("VisitDesk", "visit"),
            Map.entry("WalkIns", "registration"),
            Map.entry("Webhooks", "webhook"));

    /** By what they are called. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("account", "account"),
            Map.entry("accountId", "account"),
            Map.entry("agency", "organisation"),
            Map.entry("agencyId", "organisation"),
            Map.entry("agreement", "disclosure_agreement"),
            Map.entry("among", "organisation"),
            Map.entry("asked", "stored_file"),
            Map.entry("but", "account"),
            Map.entry("buyer", "organisation"),
            Map.entry("by", "account"),
            Map.entry("campaignId", "campaign"),
            Map.entry("venueId", "venue"),
            Map.entry("client", "organisation"),
            Map.entry("contract", "contract"),
            Map.entry("deal", "deal"),
            Map.entry("dealId", "deal"),
            Map.entry("delivery", "webhook_delivery"),
            Map.entry("demand", "demand"),
            Map.entry("device", "door_link"), // the device's own word, nobody's id
            Map.entry("disclosure", "disclosure"),
            Map.entry("document", "stored_file"),
            Map.entry("documents", "stored_file"),
            Map.entry("event", "event"),
            Map.entry("eventId", "event"),
            Map.entry("except", "listing"),
            Map.entry("file", "stored_file"),
            Map.entry("files", "stored_file"),
            Map.entry("handedIn", "stored_file"),
            Map.entry("images", "picture"),
            Map.entry("instalment", "contract_instalment"),
            Map.entry("item", "listing"),
            Map.entry("items", "listing"),
            Map.entry("link", "door_link"),
            Map.entry("listing", "listing"),
            Map.entry("listingId", "listing"),
            Map.entry("organisation", "organisation"),
            Map.entry("organisationId", "organisation"),
            Map.entry("other", "listing"),
            Map.entry("owner", "organisation"),
            Map.entry("papers", "stored_file"),
            Map.entry("photos", "picture"),
            Map.entry("picture", "picture"),
            Map.entry("publicity", "publicity"),
            Map.entry("replaces", "listing"),
            Map.entry("poster", "picture"),
            Map.entry("result", "tech_result"),
            Map.entry("results", "tech_result"),
            Map.entry("seller", "organisation"),
            Map.entry("session", "event_session"),
            Map.entry("sessionId", "event_session"),
            Map.entry("ticket", "registration"),
            Map.entry("tickets", "registration"),
            Map.entry("template", "listing"));

    /** By bean, method and parameter, where anybody is welcome with the others: names of {@code neighbour.sql}. */
    private static final Map<String, String> ONLY = Map.of(
            "Grants.ask.listing", UNPUBLISHED,
            "Intentions.send.listing", UNPUBLISHED,
            "MatchService.open.id", UNPUBLISHED);

    private Whose() {}

    /** @param where the bean and its method, and the form within which the id stands */
    static List<UUID> ids(Neighbour neighbour, String where, String name) {
        var form = where.substring(where.lastIndexOf('.') + 1);
        var bean = where.substring(0, where.indexOf('.'));
        var wanted = Stream.of(ONLY.get(where + "." + name), CALLED.get(name), OF_BEAN.get(form), OF_BEAN.get(bean))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new Arguments.Unknown("whose id is “" + name + "” of " + where + "? Say so in Whose"));
        if (wanted.startsWith("{"))
            return Stream.of(wanted.substring(1, wanted.length() - 1).split("}\\{"))
                    .map(Neighbour::id)
                    .toList();
        if (!wanted.equals("listing")) return neighbour.ids(wanted);
        return Stream.concat(neighbour.ids("demand").stream(), neighbour.ids("tech_result").stream())
                .toList();
    }
}
