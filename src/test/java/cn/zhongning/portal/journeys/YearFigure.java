package cn.zhongning.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import com.microsoft.playwright.Locator;
import java.math.BigDecimal;

/** A year's line of the public table: contracts, and 万元 to the fen. */
record YearFigure(int contracts, BigDecimal total, BigDecimal technology) {
    /** The latest, which must be the year that is expected. */
    static YearFigure read(Chromium visitor, int year) {
        var row = visitor.open("/targets")
                .locator("table.grid")
                .first()
                .locator("tbody tr")
                .last();
        assertThat(row.locator("th")).hasText(Integer.toString(year));
        return new YearFigure(number(row, 0).intValueExact(), number(row, 1), number(row, 2));
    }

    YearFigure minus(YearFigure other) {
        return new YearFigure(
                contracts - other.contracts, total.subtract(other.total), technology.subtract(other.technology));
    }

    private static BigDecimal number(Locator row, int column) {
        return new BigDecimal(row.locator("td").nth(column).innerText().replace(",", "")).setScale(6);
    }
}
