package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.CooperationMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something true of a pair that speaks for it or against it. */
public sealed interface Reason {
    default boolean against() {
        return false;
    }

    /** Something true that speaks against the pair. */
    sealed interface Against extends Reason {
        @Override
        default boolean against() {
            return true;
        }
    }

    record SharedWords(List<String> words) implements Reason {}

    record NoSharedWords() implements Against {}

    /** The two phrases, one of each side, that are closest in meaning. */
    record ClosePhrases(String wanted, String offered) implements Reason {}

    record CloseInMeaning() implements Reason {}

    /** @param about what the other side is about, in its own words; may be empty */
    record FarInMeaning(List<String> about) implements Against {}

    record SameIndustry(String code) implements Reason {}

    record OtherIndustry(String wanted, String offered) implements Against {}

    record SameLivelihood(String code) implements Reason {}

    record SameTown(String code) implements Reason {}

    record Ready(int level, int needed) implements Reason {}

    record NotReady(int level, int needed) implements Against {}

    record SameCooperation(List<CooperationMode> modes) implements Reason {}

    record OtherCooperation(List<CooperationMode> wanted, List<CooperationMode> offered) implements Against {}

    /** @param from in fen, as {@code to} */
    record WithinBudget(@Nullable Long from, @Nullable Long to) implements Reason {}

    /** Its lowest price fits, its highest does not or is not said. */
    record BeginsWithinBudget(Long from, Long budget) implements Reason {}

    /** @param by in fen, at least */
    record AboveBudget(long by) implements Against {}

    record Due(long days) implements Against {}

    record Overdue(LocalDate deadline) implements Against {}
}
