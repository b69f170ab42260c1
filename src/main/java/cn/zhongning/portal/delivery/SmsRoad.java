package cn.zhongning.portal.delivery;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** How short messages leave the portal: by the provider that was configured, or as files in the portal's home. */
@Component
class SmsRoad implements Road {
    private final SmsSettings settings;
    private final SmsProvider provider;
    private final LetterPaper paper;
    private final Kept kept;

    SmsRoad(SmsSettings settings, LetterPaper paper, Kept kept) {
        this.settings = settings;
        this.paper = paper;
        this.kept = kept;
        provider = new SmsProvider(settings);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /** Whether a provider was configured. */
    boolean leads() {
        return settings.given();
    }

    @Override
    public boolean leads(Mail mail) {
        return leads() && !mail.invented();
    }

    /** Nobody can be asked without sending something. */
    @Override
    public void check() {}

    @Override
    public void take(Mail mail) throws Undelivered {
        if (leads(mail)) {
            provider.send(mail.id().toString(), mail.recipient(), text(mail));
        } else {
            var file = "To: " + mail.recipient() + "\n\n" + text(mail) + "\n";
            kept.keep(mail, out -> out.write(file.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String text(Mail mail) {
        var link = paper.link(mail);
        return link == null ? mail.body() : mail.body() + " " + link;
    }
}
