package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for the centre's decision.
 *
 * @param id of the text that was submitted
 * @param listing whose readers it is for: the same, or the published one whose text it is to replace
 */
public record Item(Kind kind, UUID id, UUID listing, String title, Instant submittedAt) {}
