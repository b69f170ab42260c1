package cn.zhongning.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;

/** What somebody types, presses and reads at a desk. */
final class Hands {
    private static final int PATIENCE = 60_000;

    private Hands() {}

    static void type(Page page, String field, String words) {
        var input = typed(page, field);
        input.fill(words);
        input.blur();
    }

    static Locator typed(Page page, String field) {
        return page.locator("[data-field=" + field + "] >> :is(input, textarea)")
                .last(); // a dialog's comes after
    }

    static void day(Page page, String field, LocalDate day) {
        var input = typed(page, field);
        input.fill(day.toString());
        input.press("Enter");
        input.blur();
    }

    static void press(Page page, String label) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(label))
                .last()
                .click();
    }

    static void follow(Page page, String label) {
        page.locator("main a", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
    }

    static void confirm(Page page) {
        page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
    }

    static void says(Page page, String selector, String words) {
        assertThat(page.locator(selector).first())
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }
}
