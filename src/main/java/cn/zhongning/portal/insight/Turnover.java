package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.ContractStage;
import cn.zhongning.portal.contracts.Figures;
import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registered turnover (技术合同成交额) by year and by part; what is signed or intended stands apart. */
@Component
class Turnover {
    private final Figures figures;
    private final Targets targets;
    private final Clock clock;

    Turnover(Figures figures, Targets targets, Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.clock = clock;
    }

    /** @param target none where the plan says nothing of the year */
    record Year(int year, Slice registered, Targets.@Nullable Target target) {}

    /** What is registered at one moment: all sums and parts of a page come from the same reading. */
    final class Reading {
        private final List<Figures.Cell> registered = figures.registered();

        /** From the plan's first year to this one, whether or not anything was registered. */
        List<Year> years() {
            int now = LocalDate.now(clock.withZone(Clocks.CHINA)).getYear();
            int first = registered.stream().mapToInt(Figures.Cell::year).min().orElse(now);
            return IntStream.rangeClosed(Math.min(first, targets.first(now)), now)
                    .mapToObj(year ->
                            new Year(year, registered(year), targets.of(year).orElse(null)))
                    .toList();
        }

        Slice registered(int year) {
            return Slice.of(in(year));
        }

        /** A year's turnover by whatever its contracts are sorted by, the largest first. */
        <K> List<Map.Entry<K, Slice>> by(int year, Function<Figures.Cell, K> sort) {
            return in(year).stream().collect(Collectors.groupingBy(sort)).entrySet().stream()
                    .map(part -> Map.entry(part.getKey(), Slice.of(part.getValue())))
                    .sorted(Map.Entry.<K, Slice>comparingByValue(
                            (a, b) -> b.total().compareTo(a.total())))
                    .toList();
        }

        Slice registered(int year, Predicate<Figures.Cell> which) {
            return Slice.of(in(year).stream().filter(which).toList());
        }

        /** Not registered (yet), whenever it was signed. */
        Slice signed() {
            return Slice.of(figures.unregistered(ContractStage.SIGNED));
        }

        /** Not signed yet: an intention with an amount, no more. */
        Slice drafted() {
            return Slice.of(figures.unregistered(ContractStage.DRAFT));
        }

        private Collection<Figures.Cell> in(int year) {
            return registered.stream().filter(cell -> cell.year() == year).toList();
        }
    }

    Reading read() {
        return new Reading();
    }
}
