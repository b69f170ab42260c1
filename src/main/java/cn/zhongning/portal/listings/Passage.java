package cn.zhongning.portal.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that was written about a listing, as a person reads it.
 *
 * @param open whether the public sees it, too
 */
public record Passage(String field, String label, String text, boolean open) {
    /** A passage of two texts of the same listing that do not agree. */
    public record Change(String field, String label, String before, String after) {}

    /** What differs; both sides name the same fields in the same order. */
    public static List<Change> changes(List<Passage> before, List<Passage> after) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            var old = before.get(i);
            var young = after.get(i);
            if (!Objects.equals(old.text(), young.text())) {
                changes.add(new Change(young.field(), young.label(), old.text(), young.text()));
            }
        }
        return changes;
    }
}
