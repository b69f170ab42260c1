package cn.zhongning.portal.forms;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.util.ArrayList;
import java.util.List;

/** Which words of two texts differ. */
record WordChanges(List<Piece> before, List<Piece> after) {
    /** Above this share of changed words two texts are simply two texts: stripes would only confuse. */
    private static final double TOO_MANY = 0.7;

    /** @param changed whether the other text does not have it */
    record Piece(String text, boolean changed) {}

    static WordChanges of(String before, String after) {
        var old = words(before);
        var young = words(after);
        var deltas = DiffUtils.diff(old, young).getDeltas();
        int changed = deltas.stream()
                .mapToInt(delta ->
                        Math.max(delta.getSource().size(), delta.getTarget().size()))
                .sum();
        if (changed > TOO_MANY * Math.max(old.size(), young.size())) {
            return new WordChanges(List.of(new Piece(before, false)), List.of(new Piece(after, false)));
        }
        return new WordChanges(pieces(old, deltas, true), pieces(young, deltas, false));
    }

    private static List<Piece> pieces(List<String> words, List<AbstractDelta<String>> deltas, boolean source) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : deltas) {
            var chunk = source ? delta.getSource() : delta.getTarget();
            add(pieces, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(pieces, words.subList(chunk.getPosition(), at), true);
        }
        add(pieces, words.subList(at, words.size()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) pieces.add(new Piece(String.join("", words), changed));
    }

    /** Together they are the text again, letter for letter. */
    private static List<String> words(String text) {
        var words =
                StandardTokenizer.segment(text).stream().map(term -> term.word).toList();
        return String.join("", words).equals(text)
                ? words
                : text.codePoints().mapToObj(Character::toString).toList();
    }
}
