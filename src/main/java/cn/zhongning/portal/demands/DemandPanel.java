package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.ListingPanel;

/** Something beside a demand. */
public interface DemandPanel extends ListingPanel {}
