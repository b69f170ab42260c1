package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Position;
import org.jspecify.annotations.Nullable;

/**
 * Something to be found on the county's map.
 *
 * @param name written beside it
 * @param figure written smaller behind the name; empty where there is none
 * @param weight how much there is, beside the other marks; where nothing is, its dot is hollow
 * @param title the whole of it in words: where its link leads
 * @param address none where it leads nowhere
 */
public record MapMark(
        Position at,
        String name,
        String figure,
        long weight,
        String title,
        @Nullable String address) {}
