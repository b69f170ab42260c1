package cn.zhongning.portal.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery report (RFC 3464) says about a letter of ours. It counts by the number in the letter that it returns, which
 * nobody knows but who got it: a report without it may be anybody's.
 *
 * @param nobody whether nobody has this address; otherwise the mailbox is full, or the like
 */
record ReturnedLetter(UUID letter, boolean nobody, String reason) {
    private static final Pattern OURS = Pattern.compile("<([0-9a-f-]{36})@[^>]+>");
    /** Bad destination, mailbox switched off, no such host; and what servers say that know no finer word (RFC 3463). */
    private static final Pattern NOBODY = Pattern.compile("5\\.(0\\.0|1\\.(0|1|2|3|4|6|10)|2\\.1|4\\.4)\\b.*");

    static Optional<ReturnedLetter> read(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) return Optional.empty();
        var report = new MultipartReport(message.getDataHandler().getDataSource());
        if (!(report.getReport() instanceof DeliveryStatus status)) return Optional.empty();
        var letter = letter(report.getReturnedMessage());
        return failed(status).flatMap(given -> letter.map(id -> new ReturnedLetter(id, nobody(given), reason(given))));
    }

    private static Optional<UUID> letter(@Nullable MimeMessage returned) throws MessagingException {
        if (returned == null || returned.getMessageID() == null) return Optional.empty();
        var ours = OURS.matcher(returned.getMessageID().strip());
        return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
    }

    /** A letter of ours has one recipient; a report that it is only late says nothing yet. */
    private static Optional<InternetHeaders> failed(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(given -> "failed".equalsIgnoreCase(field(given, "Action")))
                .findFirst();
    }

    private static boolean nobody(InternetHeaders given) {
        return NOBODY.matcher(field(given, "Status")).matches();
    }

    private static String reason(InternetHeaders given) {
        return Stream.of("Status", "Diagnostic-Code")
                .map(name -> field(given, name))
                .filter(value -> !value.isEmpty())
                .reduce((status, said) -> status + " " + said)
                .map(said -> said.substring(0, Math.min(said.length(), 500)))
                .orElse("");
    }

    private static String field(InternetHeaders given, String name) {
        var value = given.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
