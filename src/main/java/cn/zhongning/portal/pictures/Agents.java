package cn.zhongning.portal.pictures;

import cn.zhongning.portal.accounts.SignedIn;
import java.util.UUID;

/** Who may act for an organisation without belonging to it; told by the module that knows of such things. */
public interface Agents {
    boolean acts(SignedIn who, UUID organisation);
}
