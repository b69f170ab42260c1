package cn.zhongning.portal.delivery;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What this portal cannot reach at the moment: the mail server, the provider of short messages, the mailbox for what returns. */
@Component
class Outages {
    private final Carriers carriers;
    private final ReturnBox returns;
    private final Texts texts;

    Outages(Carriers carriers, ReturnBox returns, Texts texts) {
        this.carriers = carriers;
        this.returns = returns;
        this.texts = texts;
    }

    List<Paragraph> said(Locale locale) {
        return Stream.of(
                        said("MAIL", carriers.of(Channel.MAIL).outage(), locale),
                        said("SMS", carriers.of(Channel.SMS).outage(), locale),
                        said("returns", returns.outage(), locale))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Paragraph> said(String what, Optional<Outage> outage, Locale locale) {
        return outage.map(away -> {
            var since = Moments.say(away.since(), locale);
            var note = new Paragraph(texts.get(locale, "delivery.mail.outage." + what, since, away.reason()));
            note.addClassNames("note", "bad");
            return note;
        });
    }
}
