package cn.zhongning.portal.events;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the fields of an event's sessions: those that hold, and those of which something is missing or wrong. */
record Times(List<SessionForm> whole, List<SessionDraft> unfinished) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Times all(Stream<Times> parts) {
        var each = parts.toList();
        return new Times(
                each.stream().flatMap(part -> part.whole().stream()).toList(),
                each.stream().flatMap(part -> part.unfinished().stream()).toList());
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Times of(String text) {
        return JSON.readValue(text, Times.class);
    }
}
