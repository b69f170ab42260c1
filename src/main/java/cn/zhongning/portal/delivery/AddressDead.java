package cn.zhongning.portal.delivery;

import java.util.UUID;

/** Nobody has the mail address of this account any more: no letter could say so. */
public record AddressDead(UUID accountId, String address) {}
