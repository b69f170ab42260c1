package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.delivery.Roads;
import cn.zhongning.portal.delivery.Stops;
import cn.zhongning.portal.delivery.Undeliverable;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody left a phone number and no mail address, and the bureau has a provider of short messages. */
@PortalTest
class TicketSmsTest {
    @Autowired
    Halls halls;

    @Autowired
    Roads roads;

    @Autowired
    GuestList guests;

    @Autowired
    TicketLinks links;

    @Autowired
    Letters letters;

    @Autowired
    Stops stops;

    @Autowired
    Texts texts;

    @Autowired
    ObjectProvider<OrganiserWords> own;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Test
    void whatMattersAndRemindersGoByShortMessageAndAfterARefusalSomebodyCalls() {
        var ticket = halls.ticket(halls.open(9, true), "王小宁", 1);
        assertThat(tell(ticket, MessageKind.DAY_BEFORE, false)).isTrue();
        assertThat(tell(ticket, MessageKind.CHANGED, true)).isTrue();
        assertThat(tell(ticket, MessageKind.THANKS, false)).isTrue();
        assertThat(ways(ticket)).containsExactly("DAY_BEFORE SMS", "CHANGED SMS", "THANKS PAGE");
        assertThat(texts(ticket)).containsExactly("EXPIRED DAY_BEFORE。详情见您的票：", "WAITING CHANGED。详情见您的票：");
        sql.sql("select id from ticket_message where registration_id = ?")
                .param(ticket)
                .query(UUID.class)
                .list()
                .forEach(id -> events.publishEvent(new Undeliverable(id)));
        assertThat(ways(ticket)).containsExactly("DAY_BEFORE PAGE", "CHANGED CALL", "THANKS PAGE");
    }

    @Test
    void registrationItselfIsAnsweredByAShortMessageOnlyWithAProvider() {
        var event = halls.open(9, true);
        var applicant = halls.applicant(event, 1);
        var hall = guests.see(halls.session(event).id()).orElseThrow();
        var line = new GuestList.Line(UUID.randomUUID(), applicant, RegistrationStage.CONFIRMED, "123456");
        ticketLetters("").registered(hall, line);
        assertThat(texts(line.id())).isEmpty();
        ticketLetters("http://localhost/sms").registered(hall, line);
        assertThat(texts(line.id())).singleElement().asString().contains("已报名");
    }

    @Test
    void forgottenTicketTakesItsShortMessagesAlong() {
        var ticket = halls.ticket(halls.open(9, true), "王小宁", 1);
        tell(ticket, MessageKind.CHANGED, true);
        messages().forget(List.of(ticket));
        assertThat(texts(ticket)).isEmpty();
    }

    private boolean tell(UUID ticket, MessageKind kind, boolean call) {
        var until = clock.instant().plus(Duration.ofDays(1));
        var holder = guests.find(ticket).orElseThrow().holder();
        assertThat(holder.seating()).isEqualTo(Seating.ON_SITE);
        return Boolean.TRUE.equals(transactions.execute(
                status -> messages().tell(holder, new TicketMessage(kind, null, kind.name(), "正文", call, "", until))));
    }

    private TicketMessages messages() {
        return new TicketMessages(sql, letters, sms("http://localhost/sms"), stops, links, clock);
    }

    private TicketLetters ticketLetters(String provider) {
        return new TicketLetters(letters, sms(provider), messages(), links, texts, own);
    }

    private TicketSms sms(String provider) {
        return new TicketSms(roads.shortMessages(provider), links, texts);
    }

    private List<String> ways(UUID ticket) {
        return sql.sql("select kind || ' ' || way from ticket_message where registration_id = ? order by created_at")
                .param(ticket)
                .query(String.class)
                .list();
    }

    private List<String> texts(UUID ticket) {
        return sql.sql("select state || ' ' || body from mail where about = ? and channel = 'SMS' order by created_at")
                .param(ticket)
                .query(String.class)
                .list();
    }
}
