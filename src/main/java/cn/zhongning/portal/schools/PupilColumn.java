package cn.zhongning.portal.schools;

import cn.zhongning.portal.shared.Named;

/** What a school's list says of a pupil; the texts {@code .words} are what schools call it. */
enum PupilColumn {
    NAME(true),
    GRADE(false),
    GUARDIAN(false),
    PHONE(true),
    AGE(false);

    private final boolean required;

    PupilColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    String key() {
        return "schools.column." + Named.code(this);
    }
}
