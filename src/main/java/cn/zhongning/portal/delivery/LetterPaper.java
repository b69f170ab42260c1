package cn.zhongning.portal.delivery;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
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
    private final LetterParts digests;
    private final UnsubscribeLinks unsubscribing;
    private final Texts texts;
    private final Site site;
    private final Clock clock;
    private final String origin;
    private final String from;
    private final String domain;

    LetterPaper(
            LetterParts digests,
            UnsubscribeLinks unsubscribing,
            Texts texts,
            Site site,
            Clock clock,
            @Value("${portal.origin}") String origin,
            @Value("${portal.mail.from:}") String from) {
        this.digests = digests;
        this.unsubscribing = unsubscribing;
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
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setTo(mail.recipient());
        helper.setFrom(sender(mail));
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(clock.instant()));
        var words = words(mail);
        message.setContent(
                alternative(templates.process("letter.txt", words), templates.process("letter.html", words)));
        message.setContentLanguage(new String[] {mail.locale().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        stop(mail).ifPresent(stop -> unsubscribable(message, origin + stop));
        message.saveChanges();
        // The same each time: a letter that goes out twice, because we fell over in between, is known as one.
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        return message;
    }

    /** The richer one last (RFC 2046): programs show the last one they can. */
    private static MimeMultipart alternative(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8", "plain");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    /** The full address that the letter sends its reader to; without its secret once that is forgotten. */
    @Nullable
    String link(Mail mail) {
        if (mail.address().isEmpty()) return null;
        return link(mail.locale(), mail.address()) + (mail.secret() == null ? "" : mail.secret());
    }

    private String link(Locale language, String address) {
        boolean prefixed = Texts.chinese(language) || address.startsWith("/desk");
        return origin + (prefixed ? "" : "/en") + address;
    }

    /** Where its reader wants no more of these; none for what nobody switches off. */
    private Optional<String> stop(Mail mail) {
        var topic = mail.topic();
        if (topic == null) return Optional.empty();
        return Optional.ofNullable(topic.ofTicket() ? mail.about() : mail.accountId())
                .map(whose -> unsubscribing.address(topic, whose));
    }

    /** RFC 8058: the reader's mail program shows a button of its own. */
    private static void unsubscribable(MimeMessage message, String address) {
        try {
            message.setHeader("List-Unsubscribe", "<" + address + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Context words(Mail mail) {
        var language = mail.locale();
        var words = new Context(language);
        words.setVariable("language", language.toLanguageTag());
        words.setVariable("site", site.name().label(language));
        words.setVariable("subject", mail.subject());
        var parts = mail.topic() == Topic.DIGEST ? parts(mail.id(), language) : List.<Said>of();
        words.setVariable("parts", parts);
        var lead = texts.get(language, "delivery.digest.lead");
        words.setVariable("lines", (parts.isEmpty() ? mail.body() : lead).split("\\R+"));
        words.setVariable("link", link(mail));
        words.setVariable("act", texts.get(language, parts.isEmpty() ? "delivery.letter.act" : "delivery.digest.act"));
        foot(words, mail);
        return words;
    }

    private void foot(Context words, Mail mail) {
        var language = mail.locale();
        var centre = site.centre().label(language);
        var stop = stop(mail).map(address -> link(language, address)).orElse(null);
        words.setVariable("stop", stop);
        words.setVariable("stopWords", texts.get(language, "delivery.letter.stop"));
        words.setVariable(
                "settings", stop == null || mail.accountId() == null ? null : origin + "/desk/settings/notices");
        words.setVariable("settingsWords", texts.get(language, "notices.unsubscribe.settings"));
        words.setVariable(
                "why",
                stop == null
                        ? texts.get(language, "delivery.letter.obligatory")
                        : texts.get(
                                language,
                                "delivery.letter.why",
                                texts.label(language, Objects.requireNonNull(mail.topic()))));
        words.setVariable("foot", texts.get(language, "delivery.letter.foot", centre));
        words.setVariable("centre", texts.get(language, "delivery.letter.sender", centre, site.phone()));
        words.setVariable("origin", link(language, ""));
    }

    /** A part of a digest, as its reader gets it. */
    public record Said(
            String title, List<SaidLine> lines, @Nullable String more) {}

    /** @param why where several things are told by one line, one for each of them */
    public record SaidLine(String title, List<String> why, String link) {}

    private List<Said> parts(UUID letter, Locale language) {
        return digests.of(letter, language).stream()
                .map(part -> said(part, language))
                .toList();
    }

    private Said said(LetterParts.Part part, Locale language) {
        var lines = part.lines().stream()
                .map(line -> new SaidLine(line.title(), each(line.why()), link(language, line.address())))
                .toList();
        return new Said(part.title(), lines, part.more());
    }

    private static List<String> each(@Nullable String why) {
        return why == null ? List.of() : why.lines().toList();
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
