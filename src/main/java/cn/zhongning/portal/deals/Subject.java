package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;

/**
 * The published listing that an intention is about.
 *
 * @param modes in which its owner wants to work together
 */
public record Subject(
        Kind kind, UUID id, String title, String industry, UUID owner, List<CooperationMode> modes, boolean demo) {}
