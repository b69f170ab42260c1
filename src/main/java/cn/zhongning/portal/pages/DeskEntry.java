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
 * @param waiting how many things wait for the reader there, 0 shows no number
 */
public record DeskEntry(int order, String path, String label, Set<String> roles, IntSupplier waiting) {}
