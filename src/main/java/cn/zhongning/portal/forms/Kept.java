package cn.zhongning.portal.forms;

import java.util.Map;

/** The fields of a form, by name, as text that a browser can keep. */
public interface Kept {
    /** Everything as it stands in the fields. */
    Map<String, String> written();

    /** The opposite; what is not named stays as it is. */
    void fill(Map<String, String> written);
}
