package cn.zhongning.portal.deals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody sits at a deal.
 *
 * @param organisation whose person it is: for an agency that acts for its client, the agency
 * @param agent whether it acts for the side under a mandate
 * @param writes whether it may do anything but read
 */
public record Seat(Hat hat, @Nullable UUID organisation, boolean agent, boolean writes) {}
