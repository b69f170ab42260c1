package cn.zhongning.portal.events;

import cn.zhongning.portal.events.Speakers.Speaker;
import cn.zhongning.portal.forms.Inputs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of an event's form about who makes it; speakers and partners one a line. */
final class HostsFields {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[，,：:|｜]\\s*");

    private final TextArea speakers;
    private final TextArea coOrganisers;
    private final TextField office;
    private final TextField contact;

    HostsFields(Inputs inputs) {
        speakers = inputs.lines(
                "speakers",
                "events.speakers",
                "events.speakers.hint",
                3000,
                typed -> speakers(typed).check());
        coOrganisers = inputs.lines(
                "coOrganisers",
                "events.co-organisers",
                "events.co-organisers.hint",
                900,
                typed -> hosts(typed).checkNames());
        office = inputs.line("office", "events.office", "events.office.hint", Hosts.NAME);
        contact = inputs.line("contact", "events.contact", "events.contact.hint", Hosts.CONTACT);
    }

    Component[] all() {
        return new Component[] {speakers, coOrganisers, office, contact};
    }

    void read(Hosts hosts) {
        speakers.setValue(
                hosts.speakers().each().stream().map(HostsFields::line).collect(Collectors.joining("\n")));
        coOrganisers.setValue(String.join("\n", hosts.coOrganisers()));
        office.setValue(hosts.office());
        contact.setValue(hosts.contact());
    }

    Hosts write() {
        return new Hosts(
                coOrganisers.getValue().lines().toList(),
                office.getValue(),
                speakers(speakers.getValue()),
                contact.getValue());
    }

    private static Hosts hosts(String typed) {
        return new Hosts(typed.lines().toList(), "", Speakers.NONE, "");
    }

    private static Speakers speakers(String typed) {
        return new Speakers(typed.lines()
                .filter(line -> !line.isBlank())
                .map(HostsFields::speaker)
                .toList());
    }

    private static Speaker speaker(String line) {
        var parts = BETWEEN.split(line.strip(), 2);
        return new Speaker(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    private static String line(Speaker speaker) {
        return speaker.about().isEmpty() ? speaker.name() : speaker.name() + "，" + speaker.about();
    }
}
