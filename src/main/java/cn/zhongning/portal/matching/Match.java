package cn.zhongning.portal.matching;

import java.util.List;

/**
 * A listing of the other side that fits, with what speaks for it and against it.
 *
 * @param fit 0–100, see {@link Fit}
 */
public record Match(Side other, int fit, List<Reason> reasons) {}
