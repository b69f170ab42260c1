package cn.zhongning.portal.search;

/**
 * A state of the search page that somebody keeps.
 *
 * @param address the shortest one that shows it, always the same for the same state; without a page
 */
public record StandingQuery(String address, SearchQuery query) {}
