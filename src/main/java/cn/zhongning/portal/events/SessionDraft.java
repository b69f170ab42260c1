package cn.zhongning.portal.events;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A session of which something is missing or wrong, as it stands in the fields of a draft. */
record SessionDraft(
        @Nullable LocalDateTime starts,
        @Nullable LocalDateTime ends,
        @Nullable Integer seats,
        @Nullable Integer seatsOnline,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable Integer mostPersons,
        boolean waitingList) {}
