package cn.zhongning.portal.events;

import java.util.List;

/** The sessions of a draft of which something is missing; whatever others read of an event has none. */
record Unfinished(List<SessionDraft> sessions) {
    static final Unfinished NOTHING = new Unfinished(List.of());

    Unfinished {
        sessions = List.copyOf(sessions);
    }
}
