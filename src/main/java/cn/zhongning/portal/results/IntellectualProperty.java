package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.Limits.limit;

import java.util.List;

/** The rights on which a result stands (知识产权). */
public record IntellectualProperty(List<Right> rights) {
    public static final IntellectualProperty NONE = new IntellectualProperty(List.of());
    public static final int MOST = 20;
    public static final int NUMBER = 40;

    public IntellectualProperty {
        rights = List.copyOf(rights);
    }

    /** @param number of the application or the grant, as the office wrote it; may be empty */
    public record Right(RightKind kind, String number, RightStatus status) {
        public Right {
            limit(number, NUMBER);
        }
    }

    public enum RightKind {
        INVENTION,
        UTILITY_MODEL,
        DESIGN,
        SOFTWARE,
        PLANT_VARIETY,
        LAYOUT_DESIGN,
        KNOW_HOW,
        OTHER
    }

    public enum RightStatus {
        PENDING,
        GRANTED,
        EXPIRED
    }
}
