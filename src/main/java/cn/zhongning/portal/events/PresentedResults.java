package cn.zhongning.portal.events;

import java.util.List;
import java.util.UUID;

/** The results that roadshows present, as whoever keeps results tells of them: only what the public may read. */
public interface PresentedResults {
    record Presented(UUID id, String title, String owner) {
        /** An intention that is sent from there remembers the event. */
        String address(UUID event) {
            return "/results/" + id + "?event=" + event;
        }
    }

    /** In the given order; what is not public any more is left out. */
    List<Presented> of(List<UUID> ids);

    /** Those in whose title or owner it stands, the latest first. */
    List<Presented> matching(String typed, int offset, int limit);
}
