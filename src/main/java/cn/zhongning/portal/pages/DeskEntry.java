package cn.zhongning.portal.pages;

import java.util.Set;
import java.util.function.IntSupplier;

/**
 * One line of the desk's menu. Each module offers its own as beans; the desk shows those that the reader's role may
 * open, in the given order.
 *
 * @param order position; the centre's queues come first
 * @param path address of the view, as in "/desk/review"
 * @param label key of the text
 * @param roles names of accounts.Role that may open it
 */
public record DeskEntry(int order, String path, String label, Set<String> roles, Waiting waiting) {
    /**
     * What waits for the reader there.
     *
     * @param count 0 shows no number
     * @param path the list of exactly what is counted
     * @param label key of what they are, to be read after their number
     */
    public record Waiting(IntSupplier count, String path, String label) {}

    /** A place where nothing ever waits. */
    public DeskEntry(int order, String path, String label, Set<String> roles) {
        this(order, path, label, roles, new Waiting(() -> 0, path, label));
    }
}
