package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Deposited files with number, time, sum and receipt; the sums stay when the files themselves have closed. */
final class DepositRows extends UnorderedList {
    private final transient DepositReaders readers;
    private final transient Receipt receipts;
    private final transient Texts texts;
    private final Locale locale;

    DepositRows(
            List<Deposit> deposits,
            Disclosure disclosure,
            SignedIn reader,
            DepositReaders readers,
            Receipt receipts,
            Texts texts,
            Locale locale) {
        this.readers = readers;
        this.receipts = receipts;
        this.texts = texts;
        this.locale = locale;
        addClassNames("files", "plain");
        deposits.forEach(deposit -> add(row(deposit, disclosure, reader)));
    }

    private ListItem row(Deposit deposit, Disclosure disclosure, SignedIn reader) {
        var about = new Div(
                new Span(deposit.organisation() + " " + deposit.by()),
                Pieces.moment(deposit.at(), locale),
                new Span(texts.get(locale, "disclosure.deposit.number", deposit.number())));
        about.addClassName("meta");
        var sum = new Div(new Span(texts.get(locale, "disclosure.sum") + " "), Pieces.whole(deposit.sha256()));
        sum.addClassName("meta");
        var row = new ListItem(name(deposit, readers.mayRead(disclosure, deposit, reader)), about, sum);
        if (!deposit.note().isEmpty()) row.add(new Paragraph(deposit.note()));
        row.add(receipt(deposit, disclosure));
        return row;
    }

    private static Component name(Deposit deposit, boolean open) {
        if (!open) return new Span(deposit.fileName());
        var link = new Anchor("/files/" + deposit.fileId(), deposit.fileName());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", deposit.fileName());
        return link;
    }

    private Anchor receipt(Deposit deposit, Disclosure disclosure) {
        var text = receipts.of(deposit, disclosure, locale);
        var file = texts.get(locale, "disclosure.receipt.file", deposit.number());
        var link = new Anchor(
                (DownloadHandler) download -> {
                    download.setFileName(file);
                    download.setContentType("text/plain; charset=utf-8");
                    download.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                },
                texts.get(locale, "disclosure.receipt.save"));
        link.addClassName("small");
        return link;
    }
}
