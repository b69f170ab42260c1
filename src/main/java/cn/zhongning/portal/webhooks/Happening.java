package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.shared.Named;

/** What another system may want to hear of. */
public enum Happening {
    LISTING_REVIEWED,
    MATCH_FOUND,
    INTENTION_RECEIVED,
    DEAL_CHANGED,
    /** Asked for by a person, to see whether the address answers. */
    TRIAL_SENT;

    /** As the messages name it: {@code listing.reviewed}. */
    String word() {
        return Named.code(this).replace('_', '.');
    }

    boolean chosen() {
        return this != TRIAL_SENT;
    }
}
