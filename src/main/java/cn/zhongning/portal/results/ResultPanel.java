package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.ListingPanel;

/** Something beside a result. */
public interface ResultPanel extends ListingPanel {}
