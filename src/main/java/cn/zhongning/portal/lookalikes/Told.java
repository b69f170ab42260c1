package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.listings.ListingForm;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a listing says in short, as far as it can be told from another by it: its title and how its summary begins. */
public record Told(String title, String summary) {
    private static final int OPENING = 200;

    /** So much of their pairs of characters have titles in common before it is worth weighing their meaning. */
    private static final double RESEMBLING = .3;

    public static Told of(ListingForm form) {
        return new Told(form.title(), form.summary());
    }

    String text() {
        var opening = summary.length() <= OPENING ? summary : summary.substring(0, OPENING);
        return title.strip() + "\n" + opening.strip();
    }

    boolean sameTitle(Told other) {
        return plain(title).equals(plain(other.title));
    }

    /** A cheap look, by the characters of the titles alone. */
    boolean resembles(Told other) {
        var ours = pairs(title);
        var theirs = pairs(other.title);
        int both = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return both > 0 && 2. * ours.size() / both >= RESEMBLING;
    }

    private static Set<String> pairs(String text) {
        var plain = plain(text);
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < plain.length(); i++) pairs.add(plain.substring(i, i + 2));
        return pairs;
    }

    /** Width, case, spaces and marks do not tell titles apart. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
