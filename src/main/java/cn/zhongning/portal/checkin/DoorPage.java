package cn.zhongning.portal.checkin;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The page that a device keeps: the same for everybody. Its script fills it, with and without a network. */
class DoorPage extends PublicPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the script says. */
    private static final List<String> SAID = List.of(
            "again",
            "already",
            "asks-camera",
            "by",
            "camera",
            "camera-off",
            "camera-refused",
            "came-of",
            "CANCELLED",
            "CANCELLED.what",
            "DOUBLE",
            "DOUBTFUL",
            "DOUBTFUL.what",
            "ended",
            "ended.do",
            "found-none",
            "here",
            "IN",
            "LAPSED",
            "LAPSED.what",
            "let-in",
            "loading",
            "no-address",
            "offline",
            "offline.queue",
            "ONLINE",
            "ONLINE.what",
            "online",
            "OTHER_EVENT",
            "OTHER_EVENT.what",
            "OTHER_SESSION",
            "OTHER_SESSION.what",
            "paused",
            "persons",
            "queue",
            "resume",
            "TOO_EARLY",
            "TOO_EARLY.what",
            "undo",
            "UNDONE",
            "UNKNOWN",
            "UNKNOWN.what",
            "UNLISTED",
            "UNLISTED.let",
            "UNLISTED.what",
            "WAITING",
            "WAITING.what",
            "WALK_IN",
            "WALK_IN.online",
            "yet");

    @Override
    protected PageHead show(PageRequest request) {
        addClassName("door");
        with(this, "data-texts", JSON.writeValueAsString(said()));
        var script = with(with(element("script"), "src", "/site/door.js"), "type", "module");
        add(head(), counts(), trouble(), view(), find(), walkIns(), recent(), twice(), bar(), script);
        return PageHead.unlisted(t("checkin.door.door"));
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        SAID.forEach(each -> said.put(each, t("checkin.door." + each)));
        return said;
    }

    private Component head() {
        var title = id(new H1(t("checkin.door.door")), "door-title");
        var when = id(new Paragraph(), "door-when");
        when.addClassNames("small", "soft");
        var net = with(id(new Paragraph(t("checkin.door.loading")), "door-net"), "role", "status");
        net.addClassName("net");
        return element("header", title, when, net);
    }

    private Component counts() {
        var counts = new Div(count("present"), count("walk-ins"));
        counts.addClassName("tally");
        return counts;
    }

    private Component count(String what) {
        var number = id(new Span("–"), "door-" + what);
        number.addClassName("number");
        var label = id(new Span(t("checkin.door." + what)), "door-" + what + "-of");
        label.addClassName("small");
        return new Div(number, label);
    }

    private static Component trouble() {
        return hidden(with(with(id(new Div(), "door-trouble"), "class", "note"), "role", "alert"));
    }

    private Component view() {
        var video = with(with(id(element("video"), "door-video"), "playsinline", ""), "muted", "");
        var camera = button("door-camera", t("checkin.door.camera"));
        var view = id(new Div(hidden(video), camera), "door-view");
        view.addClassName("view");
        var result = with(with(id(new Div(), "door-result"), "role", "status"), "aria-live", "assertive");
        result.addClassName("verdict");
        result.add(new Paragraph(t("checkin.door.ready")));
        return new Section(view, result);
    }

    private Component find() {
        var label = with(element("label"), "for", "door-typed");
        label.setText(t("checkin.door.find"));
        var typed = with(id(element("input"), "door-typed"), "autocomplete", "off");
        with(with(with(typed, "enterkeyhint", "search"), "maxlength", "300"), "spellcheck", "false");
        var hint = id(new Span(t("checkin.door.find.hint")), "door-typed-hint");
        hint.addClassNames("small", "soft");
        with(typed, "aria-describedby", "door-typed-hint");
        var go = submit(t("checkin.door.find.go"));
        go.addClassName("button");
        var row = new Div(typed, go);
        row.addClassName("row");
        var form = id(form("get", "/door", label, row, hint), "door-find");
        form.addClassName("form");
        var found = id(new UnorderedList(), "door-found");
        found.addClassNames("rows", "plain");
        return new Section(form, with(found, "aria-live", "polite"));
    }

    /** Those without a registration; who leaves a name gets a ticket. */
    private Component walkIns() {
        var fields = List.of(
                line("name", "registration.name"),
                line("phone", "registration.phone"),
                line("persons", "registration.persons"),
                line("children", "registration.children"),
                line("ages", "registration.ages"),
                line("guardian", "registration.guardian"),
                box("guardianConsent", "registration.desk.guardian-consent"),
                box("consent", "registration.desk.consent"));
        var send = submit(t("checkin.door.enter.send"));
        send.addClassNames("button", "main");
        var form = id(form("get", "/door", fields.toArray(Component[]::new)), "door-enter");
        form.add(send);
        form.addClassName("form");
        var what = new Paragraph(t("checkin.door.enter.what"));
        what.addClassNames("small", "soft");
        var part = details(t("checkin.door.enter"), what, form);
        part.addClassName("more-fields");
        return part;
    }

    private Component line(String name, String label) {
        var text = with(element("label"), "for", "door-" + name);
        text.setText(t(label));
        var input = with(with(id(element("input"), "door-" + name), "name", name), "autocomplete", "off");
        if (name.equals("phone")) with(input, "inputmode", "tel");
        if (name.equals("persons")) with(with(input, "inputmode", "numeric"), "value", "1");
        if (name.equals("children")) with(with(input, "inputmode", "numeric"), "value", "0");
        return field(name, text, input);
    }

    private Component box(String name, String label) {
        var input =
                with(with(with(id(element("input"), "door-" + name), "type", "checkbox"), "name", name), "value", "1");
        var text = element("label", input);
        text.add(" " + t(label));
        text.addClassName("check");
        return field(name, text);
    }

    private static Component field(String name, Component... content) {
        var field = new Div(content);
        var error = hidden(id(new Span(), "door-" + name + "-error"));
        error.addClassName("error");
        field.add(error);
        field.addClassName("field");
        return field;
    }

    private Component recent() {
        return list("recent", "checkin.door.recent");
    }

    private Component twice() {
        return list("twice", "checkin.door.twice.title");
    }

    private Component list(String id, String title) {
        var list = id(new UnorderedList(), "door-" + id + "-list");
        list.addClassNames("rows", "plain");
        return hidden(id(new Section(new H2(t(title)), list), "door-" + id));
    }

    /** In reach of the thumb. */
    private Component bar() {
        var walkIn = button("door-walk-in", t("checkin.door.walk-in"));
        var sound = button("door-sound", t("checkin.door.sound"));
        with(sound, "aria-pressed", "false");
        var language =
                new Anchor(link("/door").startsWith("/en") ? "/door" : "/door?lang=en", t("checkin.door.language"));
        language.addClassName("button");
        var bar = new Div(walkIn, sound, id(language, "door-language"));
        bar.addClassName("bar");
        return bar;
    }

    private static HtmlContainer button(String id, String text) {
        var button = with(id(element("button"), id), "type", "button");
        button.setText(text);
        button.addClassName("button");
        return button;
    }

    private static <C extends Component> C id(C component, String id) {
        return with(component, "id", id);
    }

    private static <C extends Component> C hidden(C component) {
        return with(component, "hidden", "");
    }
}
