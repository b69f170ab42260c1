package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real mail server, and what it has for somebody on the mornings to come. */
public final class Postbox implements AutoCloseable {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Mornings mornings;

    public Postbox(Mornings mornings) {
        this.mornings = mornings;
        server.start();
    }

    /** What comes for this reader on the morning so many days ahead. */
    public List<Letter> morning(int ahead, Account reader) throws MessagingException {
        int before = server.getReceivedMessages().length;
        mornings.deliver(reader.id(), ahead, server.getSmtp().getPort());
        var theirs = new ArrayList<Letter>();
        for (var message :
                Arrays.asList(server.getReceivedMessages()).subList(before, server.getReceivedMessages().length)) {
            if (message.getAllRecipients()[0].toString().equals(reader.email())) theirs.add(new Letter(message));
        }
        return theirs;
    }

    @Override
    public void close() {
        server.stop();
    }

    public record Letter(MimeMessage message) {
        public String header(String name) throws MessagingException {
            return message.getHeader(name, null);
        }

        public Document html() throws MessagingException {
            return Jsoup.parse(html(message));
        }

        /** Where its reader wants no more of these, as a path of the portal. */
        public String stop() throws MessagingException {
            return URI.create(html().select("a[href*=/unsubscribe/]").attr("href"))
                    .getPath();
        }

        private static String html(Part part) throws MessagingException {
            try {
                if (part.isMimeType("text/html")) return (String) part.getContent();
                var found = "";
                if (part.getContent() instanceof Multipart parts) {
                    for (int i = 0; i < parts.getCount(); i++) found += html(parts.getBodyPart(i));
                }
                return found;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
