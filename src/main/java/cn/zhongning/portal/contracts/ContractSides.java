package cn.zhongning.portal.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who buys and who sells: two organisations of the portal, or one and a stranger in the place of the other. */
record ContractSides(
        @Nullable UUID buyer,
        @Nullable UUID seller,
        @Nullable Outsider outsider) {
    static ContractSides of(UUID buyer, UUID seller) {
        return new ContractSides(buyer, seller, null);
    }
}
