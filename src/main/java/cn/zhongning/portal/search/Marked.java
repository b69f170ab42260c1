package cn.zhongning.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in pieces, some of them to be marked. Plain text throughout: whoever shows it escapes it. */
public record Marked(List<Piece> pieces) {
    /** Two characters that no text of ours holds: they are reserved for private use. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    public record Piece(String text, boolean marked) {}

    static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /** Of a text with the two characters in it. */
    public static Marked of(String marked) {
        var pieces = new ArrayList<Piece>();
        for (var part : marked.replace(END + BEGIN, "").split(BEGIN, -1)) {
            int end = part.indexOf(END);
            if (end >= 0) pieces.add(new Piece(part.substring(0, end), true));
            var rest = part.substring(end + 1);
            if (!rest.isEmpty()) pieces.add(new Piece(rest, false));
        }
        return new Marked(pieces);
    }

    static Marked of(String text, int from, int to) {
        return new Marked(List.of(
                new Piece(text.substring(0, from), false),
                new Piece(text.substring(from, to), true),
                new Piece(text.substring(to), false)));
    }

    /** The same words marked in another text, if it has them all. */
    Optional<Marked> in(String other) {
        var words = pieces.stream().filter(Piece::marked).map(Piece::text).collect(Collectors.toSet());
        if (!words.stream().allMatch(other::contains)) return Optional.empty();
        var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Optional.of(of(Pattern.compile(any).matcher(other).replaceAll(BEGIN + "$0" + END)));
    }

    String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
