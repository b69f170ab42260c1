package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;

/** Hears what is looked for and what is read. Returns at once and never fails: readers must not wait for it. */
public interface Readership {
    /**
     * @param page from 1
     * @param shown on this page
     * @param total what there was on all pages
     */
    void searched(SearchQuery query, int page, List<SearchCard> shown, long total);

    /** By somebody whose own it is not. */
    void opened(Kind kind, UUID id);
}
