package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.List;

/**
 * Who makes an event beside its organiser.
 *
 * @param office the one that is responsible (责任部门)
 * @param contact whom to ask, and how; public
 */
public record Hosts(List<String> coOrganisers, String office, Speakers speakers, String contact) {
    static final int CO_ORGANISERS = 10;
    static final int NAME = 80;
    static final int CONTACT = 100;
    static final Hosts ORGANISER_ONLY = new Hosts(List.of(), "", Speakers.NONE, "");

    public Hosts {
        coOrganisers = coOrganisers.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        office = office.strip();
        contact = contact.strip();
    }

    void check(Mistakes.Collector wrong) {
        wrong.check("coOrganisers", this::checkNames);
        wrong.check("office", () -> limit(office, NAME));
        wrong.check("speakers", speakers::check);
        wrong.check("contact", () -> limit(contact, CONTACT));
    }

    void checkNames() {
        if (coOrganisers.size() > CO_ORGANISERS) throw new Refused("events.error.co-organisers", CO_ORGANISERS);
        coOrganisers.forEach(name -> limit(name, NAME));
    }
}
