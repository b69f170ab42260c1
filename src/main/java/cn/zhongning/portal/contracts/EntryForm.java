package cn.zhongning.portal.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract to which no deal led, as the centre writes it down.
 *
 * @param absent the side that is not on the portal and is named instead
 * @param code as it was typed
 * @param outsideTown where the absent side sits in the county
 */
record EntryForm(
        Absent absent,
        @Nullable UUID buyer,
        @Nullable UUID seller,
        String name,
        String code,
        @Nullable String outsideTown,
        ContractForm contract) {
    enum Absent {
        NOBODY,
        BUYER,
        SELLER
    }
}
