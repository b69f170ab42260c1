package cn.zhongning.portal.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that was written about a listing or an event, as a person reads it.
 *
 * @param open whether the public sees it, too
 * @param picture whether the text is the address of a picture, which is looked at instead
 */
public record Passage(String field, String label, String text, boolean open, boolean picture) {
    public Passage(String field, String label, String text, boolean open) {
        this(field, label, text, open, false);
    }

    public static Passage picture(String field, String label, String address) {
        return new Passage(field, label, address, true, true);
    }

    /** A passage of two texts of the same thing that do not agree. */
    public record Change(String field, String label, String before, String after, boolean picture) {}

    /** What differs; both sides name the same fields in the same order. */
    public static List<Change> changes(List<Passage> before, List<Passage> after) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            var old = before.get(i);
            var young = after.get(i);
            if (!Objects.equals(old.text(), young.text())) {
                changes.add(new Change(young.field(), young.label(), old.text(), young.text(), young.picture()));
            }
        }
        return changes;
    }
}
