package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Topic;
import java.util.List;

/** How soon somebody wants to be told. */
public enum Pace {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    /** Whether it waits for a letter with others. */
    boolean gathered() {
        return this == DAILY || this == WEEKLY;
    }

    /** Whether somebody who is told at this pace gets letters of this topic. */
    boolean sends(Topic topic) {
        return topic == Topic.DIGEST ? gathered() : this != NEVER;
    }

    /** Only mail gathers: the portal's list is a digest by itself, and a text message has no room for one. */
    static List<Pace> of(Channel channel) {
        return channel == Channel.MAIL ? List.of(values()) : List.of(AT_ONCE, NEVER);
    }
}
