package cn.zhongning.portal.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long steps of a start, in words for whoever waits: the launcher shows what is logged under this name. */
public final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger("portal.start");

    private Progress() {}

    public static void tell(String step) {
        LOG.info(step);
    }
}
