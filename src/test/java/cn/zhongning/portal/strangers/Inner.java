package cn.zhongning.portal.strangers;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What strangers are not held off from, by bean and method, and why that is right. */
final class Inner {
    /** Parts of services: whoever calls has asked who it is, and holds what is theirs already. */
    private static final Set<String> PARTS = Set.of(
            "Accounts.create",
            "Accounts.find",
            "Accounts.of",
            "Agreements.acceptance",
            "ArticleService.takeBack", // a story goes when a side takes its consent back, and no side is of the staff
            "Attachments.add",
            "Attachments.copy",
            "Attachments.forget",
            "Attachments.keep",
            "Attachments.of",
            "Audit.recordAs",
            "Bells.ring", // tells each open page the number of whoever opened it
            "Claims.forget",
            "Claims.requireFree",
            "Claims.running",
            "Counted.of", // of the report that its page has read
            "DealNews.assigned",
            "DealNews.tell",
            "Deposits.ofFile",
            "Doorkeepers.calledOff", // every visitor reads it of the session
            "DoorGuests.confirm",
            "DoorGuests.find",
            "DoorGuests.lock",
            "DoorGuests.of",
            "DoorGuests.proof",
            "DoorGuests.version",
            "EventRights.approved",
            "EventService.apply", // behind the proposal that the staff accept
            "EventService.find",
            "Ledger.open",
            "Licences.handedIn",
            "Licences.take", // of somebody who signs up, for the organisation that this makes
            "Licences.used",
            "ListingNews.entered", // behind drafts that were brought
            "Membership.assign",
            "Membership.join",
            "Membership.leave",
            "Membership.needed",
            "Membership.of",
            "NewContracts.parties",
            "NoticeOutbox.tell",
            "NoticeOutbox.tellOrganisation",
            "OldPassword.confirm",
            "Organisations.find",
            "People.organisation",
            "Overheard.opened", // counts, whoever reads
            "Overheard.searched",
            "OwnWords.words",
            "Pictures.belong",
            "Pictures.inOrder",
            "Publicities.end",
            "PublicityRights.mandated",
            "PublicityRights.name",
            "PublicityWords.owner",
            "Returns.cameBack", // a carrier, or the mailbox, says so
            "Returns.refused",
            "Reviews.last",
            "Reviews.of",
            "Rights.checked",
            "Rights.unfrozen",
            "Scans.used",
            "SeatLedger.cancel",
            "SeatLedger.change",
            "SeatLedger.claim",
            "SeatLedger.claimTogether",
            "SeatLedger.confirm",
            "SeatLedger.empty",
            "SeatLedger.lapse",
            "SeatLedger.promote",
            "ShownLicences.handedIn",
            "ShownLicences.take",
            "StoredFiles.content",
            "StoredFiles.find",
            "StoredFiles.of",
            "StoredFiles.store",
            "Stories.tellable",
            "SurveyKeeping.forget",
            "Surveys.forget",
            "Telling.afterwards",
            "Telling.remind",
            "TicketForgetting.forget",
            "VenueCheck.check",
            "Venues.find");

    /** What is before the public, with the protected part in the record and not on the page. */
    private static final Set<String> PUBLIC = Set.of(
            "DemandService.publiclyOf",
            "DemandService.visible",
            "ResultService.publiclyOf",
            "ResultService.visible",
            "Venues.published");

    /** Anybody may write to anybody: what they write is their own. */
    private static final Set<String> WELCOME =
            Set.of("Mandating.propose", "Objections.receive", "Visits.ask", "Visits.claim");

    /** What is whose who holds its signed address: a ticket, the foot of a letter. The id alone leads nowhere. */
    private static final Set<String> HELD = Set.of(
            "HeldTickets.address",
            "Surveys.answer",
            "Tickets.cancel",
            "Tickets.change",
            "Tickets.confirm",
            "Tickets.forget",
            "Tickets.ticket",
            "Unsubscribing.stop",
            "Unsubscribing.undo",
            "Visits.cancel",
            "Visits.change",
            "Visits.find",
            "Visits.forget");

    /** Data for demonstrations, by no page. */
    private static final Set<String> INVENTED = Set.of(
            "Announcing.addDemonstration",
            "DemandService.addDemonstration",
            "DemoDemands.load",
            "DemoPlaces.load",
            "DemoResults.load",
            "InventedContracts.add",
            "ResultService.addDemonstration",
            "Trials.addDemonstration",
            "Venues.addDemonstration");

    /** Takes what the reader's own spreadsheet was read as. */
    private static final Set<String> OWN = Set.of("SheetImport.store");

    static final Set<String> ALL = Stream.of(PARTS, PUBLIC, WELCOME, HELD, INVENTED, OWN)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Words of their own for having no business there; the same for ids that do not exist. */
    static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("CallList.called", "reminders.error.called"), // or somebody has called already
            Map.entry("CallList.notCalled", "reminders.error.not-called"),
            Map.entry("Credentials.remove", "agencies.error.credential"),
            Map.entry("Deals.move", "deals.error.not-now"), // a move that nobody makes there, whatever the deal
            Map.entry("EventService.draft", "events.error.tied"), // their own event, at a place that is not public
            Map.entry("Intentions.send", "deals.error.listing"),
            Map.entry("Invitations.resend", "members.error.answered"),
            Map.entry("Invitations.revoke", "members.error.answered"),
            Map.entry("Licences.handIn", "verification.error.approved"), // their own needs no papers any more
            Map.entry("MatchLists.of", "matching.error.closed"),
            Map.entry("MatchService.forDemand", "matching.error.closed"),
            Map.entry("MatchService.forResult", "matching.error.closed"),
            Map.entry("MatchService.of", "matching.error.closed"),
            Map.entry("Members.assign", "accounts.error.changed"),
            Map.entry("Members.handOver", "accounts.error.changed"),
            Map.entry("Members.remove", "accounts.error.changed"),
            Map.entry("Openings.open", "disclosure.error.not-granted"),
            Map.entry("Storing.begin", "imports.error.forgotten"),
            Map.entry("Storing.content", "imports.error.forgotten"),
            Map.entry("Storing.keep", "imports.error.no-kind"),
            Map.entry("Storing.leftOut", "imports.error.forgotten"));

    private Inner() {}
}
