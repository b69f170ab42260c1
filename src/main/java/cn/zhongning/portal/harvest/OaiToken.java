package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.badResumptionToken;

import cn.zhongning.portal.shared.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on. It says all that was asked and is kept by nobody, so it never expires, on whichever node: what
 * changes meanwhile moves behind it and is met there.
 *
 * @param set and the days as they were asked for; empty where they were not
 * @param size how many there were when the list began
 * @param told how many were told before
 */
record OaiToken(OaiVerb verb, String set, String from, String until, long size, long told, Cursor after) {
    private static final String SEPARATOR = "|";
    private static final int PARTS = 7;

    static OaiToken of(String text) {
        return parse(text).orElseThrow(() -> new OaiProblem(badResumptionToken, "not a token of this repository"));
    }

    private static Optional<OaiToken> parse(String text) {
        try {
            var said = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = said.split("\\|", -1);
            if (parts.length != PARTS) return Optional.empty();
            var verb = OaiVerb.of(parts[0]);
            var after = Cursor.of(parts[6]);
            if (verb.isEmpty() || after.isEmpty()) return Optional.empty();
            var size = Long.parseUnsignedLong(parts[4]);
            var told = Long.parseUnsignedLong(parts[5]);
            if (size < 0 || told < 0) return Optional.empty();
            return Optional.of(new OaiToken(verb.get(), parts[1], parts[2], parts[3], size, told, after.get()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    OaiToken behind(Cursor last, long more) {
        return new OaiToken(verb, set, from, until, size, told + more, last);
    }

    @Override
    public String toString() {
        var said = String.join(
                SEPARATOR,
                verb.toString(),
                set,
                from,
                until,
                Long.toString(size),
                Long.toString(told),
                after.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }
}
