package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.listings.ListingForm;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a listing says in short, as far as it can be told from another by it: its title and how its summary begins. */
public record Told(String title, String summary) {
    private static final int OPENING = 200;

    public static Told of(ListingForm form) {
        return new Told(form.title(), form.summary());
    }

    String text() {
        var opening = summary.length() <= OPENING ? summary : summary.substring(0, OPENING);
        return title.strip() + "\n" + opening.strip();
    }

    boolean sameTitle(Told other) {
        return plainTitle().equals(other.plainTitle());
    }

    String plainTitle() {
        return plain(title);
    }

    /** Of characters that stand side by side in the title. */
    Set<String> pairs() {
        var plain = plainTitle();
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
