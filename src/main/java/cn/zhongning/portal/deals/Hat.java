package cn.zhongning.portal.deals;

import java.util.Optional;

/** What somebody is to a deal: of one side or acting for it, the broker between both, or the centre. */
public enum Hat {
    OWNER,
    ASKER,
    BROKER,
    STAFF;

    public Optional<Side> side() {
        return switch (this) {
            case OWNER -> Optional.of(Side.OWNER);
            case ASKER -> Optional.of(Side.ASKER);
            case BROKER, STAFF -> Optional.empty();
        };
    }

    static Hat of(Side side) {
        return side == Side.OWNER ? OWNER : ASKER;
    }
}
