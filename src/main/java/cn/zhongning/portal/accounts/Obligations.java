package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;

/** What a person must settle before their account can be closed. Each module that knows of such things offers a bean. */
public interface Obligations {
    /** @throws Refused saying what still stands open */
    void settled(Account account);
}
