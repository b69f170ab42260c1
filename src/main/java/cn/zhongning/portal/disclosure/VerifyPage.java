package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Anybody asks whether a content was deposited, and when; nobody learns whose it is or what it says. */
@Route("deposits/verify")
@AnonymousAllowed
class VerifyPage extends PublicPage {
    static final String ADDRESS = "/deposits/verify";

    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-[0-9A-Z]{8}");

    private final transient Deposits deposits;

    VerifyPage(Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var sum = request.first("sum").orElse("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        var number = request.first("number").orElse("").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean asked = !sum.isEmpty();
        var wrongSum = asked && !SUM.matcher(sum).matches() ? t("disclosure.verify.error.sum", sum.length()) : null;
        var wrongNumber =
                number.isEmpty() || NUMBER.matcher(number).matches() ? null : t("disclosure.verify.error.number");
        var page = new Div(new H1(t("disclosure.verify")), new Paragraph(t("disclosure.verify.what")));
        page.addClassName("narrow");
        if (asked && wrongSum == null && wrongNumber == null) page.add(answer(deposits.times(sum, number)));
        page.add(fields(sum, number, wrongSum, wrongNumber), ways());
        add(page);
        if (asked) return PageHead.unlisted(t("disclosure.verify"));
        return PageHead.listed(t("disclosure.verify"), t("disclosure.verify.what"), ADDRESS);
    }

    private Component fields(String sum, String number, @Nullable String wrongSum, @Nullable String wrongNumber) {
        var sumField = FormField.input("sum", "text", t("disclosure.verify.sum"), sum, wrongSum);
        FormField.hint(sumField, t("disclosure.verify.sum.hint"));
        FormField.input(sumField, "autocomplete", "off");
        FormField.input(sumField, "maxlength", "100");
        var numberField = FormField.input("number", "text", t("disclosure.verify.number"), number, wrongNumber);
        FormField.hint(numberField, t("disclosure.verify.number.hint"));
        FormField.input(numberField, "autocomplete", "off");
        FormField.input(numberField, "maxlength", "30");
        var button = submit(t("disclosure.verify.do"));
        button.addClassNames("button", "main");
        var form = form("get", link(ADDRESS), sumField, numberField, button);
        form.addClassName("form");
        return form;
    }

    private Component answer(List<Instant> times) {
        var note = with(new Div(), "role", "status");
        note.addClassNames("note", times.isEmpty() ? "bad" : "good");
        if (times.isEmpty()) {
            note.add(new Paragraph(t("disclosure.verify.none")));
            return note;
        }
        note.add(new Paragraph(t("disclosure.verify.found", times.size())));
        var list = new UnorderedList(times.stream()
                .map(at -> new ListItem(time(at.toString(), Moments.say(at, locale()))))
                .toArray(ListItem[]::new));
        list.addClassName("plain");
        note.add(list);
        return note;
    }

    /** How people get the sum of a file of theirs, without sending it anywhere. */
    private Component ways() {
        var ways = new Div(new H2(t("disclosure.verify.ways")));
        List.of("windows", "mac", "linux").forEach(system -> {
            var command = element("code");
            command.setText(t("disclosure.verify.command." + system));
            ways.add(new Paragraph(t("disclosure.verify.way." + system)), new Paragraph(command));
        });
        ways.addClassName("sums");
        return ways;
    }
}
