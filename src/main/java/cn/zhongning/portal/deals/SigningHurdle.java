package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.Refused;
import java.util.Optional;

/** What keeps a deal from being signed; asked before SIGNING and before SIGNED. */
public interface SigningHurdle {
    Optional<Refused> hurdle(Deal deal);
}
