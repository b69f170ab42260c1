package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.Kind;

/** What led to a deal: the other listing of a match, or an event. */
public record Origin(Kind kind, String title, String address) {}
