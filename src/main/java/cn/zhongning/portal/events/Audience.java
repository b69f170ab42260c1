package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * For whom an event is.
 *
 * @param who in words
 * @param ageFrom the youngest who may come; nobody is too young where there is none
 * @param ageTo the oldest
 * @param language in which it is held
 */
public record Audience(
        @Column("audience") String who,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String language) {
    static final int WHO = 100;
    static final int LANGUAGE = 40;
    static final int OLDEST = 120;
    static final Audience EVERYBODY = new Audience("", null, null, "");

    public Audience {
        who = who.strip();
        language = language.strip();
    }

    void check(Mistakes.Collector wrong) {
        wrong.check("audience", () -> limit(who, WHO));
        wrong.check("language", () -> limit(language, LANGUAGE));
        wrong.require("ageFrom", age(ageFrom), "events.error.age", OLDEST);
        wrong.require("ageTo", age(ageTo), "events.error.age", OLDEST);
        wrong.require("ageTo", ageFrom == null || ageTo == null || ageFrom <= ageTo, "events.error.ages");
    }

    static boolean age(@Nullable Integer age) {
        return age == null || age >= 0 && age <= OLDEST;
    }
}
