package cn.zhongning.portal.downloads;

import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Sheet;
import java.util.List;

/**
 * What can be taken away: a list, or all that is somebody's own.
 *
 * @param title key of what it is called
 */
record Offer(String name, String title, List<? extends Sheet> sheets, List<Format> formats) {
    static final String OWN = "own-data";

    static Offer of(ListExport list) {
        return new Offer(list.name(), list.title(), List.of(list), List.of(Format.values()));
    }

    /** Several sheets, which no CSV can hold. */
    static Offer of(List<OwnData> sheets) {
        return new Offer(OWN, "downloads.own-data", sheets, List.of(Format.XLSX));
    }

    void check(Asked asked) {
        for (var sheet : sheets)
            if (sheet instanceof ListExport list) list.right().check(asked);
    }
}
