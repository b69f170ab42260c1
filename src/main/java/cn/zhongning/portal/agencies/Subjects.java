package cn.zhongning.portal.agencies;

import java.util.List;
import java.util.UUID;

/** What a mandate may be about, told by the modules that keep such things. */
public interface Subjects {
    /** A client's own that everybody may read; at most two hundred. */
    List<Subject> of(UUID client);

    record Subject(UUID id, String title) {}
}
