package cn.zhongning.portal.notices;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a letter into a message: plain text and the same in the house's look, in the recipient's language. */
@Component
class LetterPaper {
    private final TemplateEngine templates = new SpringTemplateEngine();
    private final Session plain = Session.getInstance(new Properties());
    private final Texts texts;
    private final Site site;
    private final Clock clock;
    private final String origin;
    private final String from;
    private final String domain;

    LetterPaper(
            Texts texts,
            Site site,
            Clock clock,
            @Value("${portal.origin}") String origin,
            @Value("${portal.mail.from:}") String from) {
        this.texts = texts;
        this.site = site;
        this.clock = clock;
        this.origin = origin;
        domain = URI.create(origin).getHost();
        this.from = from.isBlank() ? "no-reply@" + domain : from;
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    MimeMessage write(Mail mail) throws MessagingException {
        var message = new MimeMessage(plain);
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, "UTF-8");
        helper.setTo(mail.recipient());
        helper.setFrom(sender(mail));
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(text(mail, "letter.txt"), text(mail, "letter.html"));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // The same each time: a letter that goes out twice, because we fell over in between, is known as one.
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        return message;
    }

    /** The full address that the letter sends its reader to; without its secret once that is forgotten. */
    @Nullable
    String link(Mail mail) {
        if (mail.address().isEmpty()) return null;
        boolean prefixed = Texts.chinese(mail.locale()) || mail.address().startsWith("/desk");
        var secret = mail.secret() == null ? "" : mail.secret();
        return origin + (prefixed ? "" : "/en") + mail.address() + secret;
    }

    private String text(Mail mail, String template) {
        var context = new Context(mail.locale());
        context.setVariable("language", mail.locale().toLanguageTag());
        context.setVariable("site", site.name().label(mail.locale()));
        context.setVariable("subject", mail.subject());
        context.setVariable("lines", mail.body().split("\\R+"));
        context.setVariable("link", link(mail));
        context.setVariable("act", texts.get(mail.locale(), "notices.letter.act"));
        context.setVariable(
                "foot",
                texts.get(mail.locale(), "notices.letter.foot", site.centre().label(mail.locale())));
        return templates.process(template, context);
    }

    private InternetAddress sender(Mail mail) throws MessagingException {
        try {
            return new InternetAddress(from, site.name().label(mail.locale()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
