package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Refused;
import java.util.List;

/** Who speaks, in the order shown. */
public record Speakers(List<Speaker> each) {
    static final int MOST = 12;
    static final Speakers NONE = new Speakers(List.of());

    public Speakers {
        each = List.copyOf(each);
    }

    void check() {
        if (each.size() > MOST) throw new Refused("events.error.speakers", MOST);
        each.forEach(Speaker::check);
    }

    /** @param about who they are, in a line */
    public record Speaker(String name, String about) {
        static final int NAME = 40;
        static final int ABOUT = 200;

        public Speaker {
            name = name.strip();
            about = about.strip();
        }

        private void check() {
            if (name.isEmpty() || name.length() > NAME) throw new Refused("events.error.speaker", NAME);
            limit(name, NAME);
            limit(about, ABOUT);
        }
    }
}
