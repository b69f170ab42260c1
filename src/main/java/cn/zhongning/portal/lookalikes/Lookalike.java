package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.listings.Listing;
import java.util.List;

/**
 * A listing that says much the same as another.
 *
 * @param closeness of meaning, 1 for the same
 * @param shared the most telling words that both use
 */
public record Lookalike(Listing<?, ?> listing, double closeness, List<String> shared) {}
