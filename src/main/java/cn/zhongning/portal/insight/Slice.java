package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.Figures;
import cn.zhongning.portal.shared.Money;
import java.util.Collection;

/** What some contracts come to together. */
record Slice(long contracts, Money total, Money technology) {
    static Slice of(Collection<Figures.Cell> cells) {
        return new Slice(
                cells.stream().mapToLong(Figures.Cell::contracts).sum(),
                new Money(cells.stream().mapToLong(Figures.Cell::total).sum()),
                new Money(cells.stream().mapToLong(Figures.Cell::technology).sum()));
    }
}
