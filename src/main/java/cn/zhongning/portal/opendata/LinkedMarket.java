package cn.zhongning.portal.opendata;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.profiles.OrganisationData;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the public reads of the market, in the words of schema.org: a few at a time, so that any number fits. */
@Component
class LinkedMarket {
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final OpenRecords records;
    private final OpenData data;
    private final Organisations organisations;
    private final OrganisationData profiles;
    private final OpenWords words;
    private final JdbcClient sql;

    LinkedMarket(
            OpenRecords records,
            OpenData data,
            Organisations organisations,
            OrganisationData profiles,
            OpenWords words,
            JdbcClient sql) {
        this.records = records;
        this.data = data;
        this.organisations = organisations;
        this.profiles = profiles;
        this.words = words;
        this.sql = sql;
    }

    /** When anything in it changed last, and by what it is known; organisations have no stamps. */
    record State(Instant changedAt, String tag) {}

    State state() {
        var stamped = records.latest();
        var organisations = sql.sql("select count(*) || '-' || coalesce(sum(version), 0) from organisation")
                .query(String.class)
                .single();
        return new State(stamped, ChronoUnit.MICROS.between(Instant.EPOCH, stamped) + "-" + organisations);
    }

    void each(PageRequest request, Consumer<Map<String, Object>> taker) {
        organisations(request, taker);
        each(Kind.RESULT, request, taker);
        each(Kind.DEMAND, request, taker);
        each(Kind.EVENT, request, taker);
    }

    private void organisations(PageRequest request, Consumer<Map<String, Object>> taker) {
        var ids = List.of(FIRST);
        do {
            ids = sql.sql("select id from organisation where status = 'APPROVED' and id > ? order by id limit ?")
                    .params(ids.getLast(), AT_ONCE)
                    .query(UUID.class)
                    .list();
            organisations.find(ids).values().stream()
                    .filter(Organisation::approved)
                    .forEach(own ->
                            taker.accept(node("/organisations/" + own.id(), request, profiles.of(own, request))));
        } while (ids.size() == AT_ONCE);
    }

    private void each(Kind kind, PageRequest request, Consumer<Map<String, Object>> taker) {
        var found = records.of(kind, FIRST, AT_ONCE);
        while (!found.isEmpty()) {
            data.of(found)
                    .values()
                    .forEach(item ->
                            taker.accept(node(kind.address(item.id()), request, item.linked(request.locale()))));
            found = records.of(kind, found.getLast().id(), AT_ONCE);
        }
    }

    /** One of a graph whose context stands at its head. */
    private Map<String, Object> node(String address, PageRequest request, Map<String, Object> facts) {
        var url = words.url(address, request.locale());
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", url);
        node.putAll(facts);
        node.remove("@context");
        node.put("url", url);
        return node;
    }
}
