package cn.zhongning.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/calendar?view=month",
                "/calendar?view=month&month=2026-12&town=shikong&free=1",
                "/calendar?view=week&week=2026-W53&kind=open_day&age=8",
                "/calendar?setting=school&age=families&when=weekend",
                "/calendar?view=map&from=2026-12-05&to=2026-12-06",
                "/calendar?from=2026-12-05&page=2"
            })
    void whatAnAddressSaysIsTheAddressAgain(String address) {
        var state = state(address);
        assertThat(state.understands(request(address))).isTrue();
        assertThat(state(state.address())).isEqualTo(state);
        assertThat(state.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "view=year, /calendar",
        "view=month&month=2026-13, /calendar?view=month",
        "view=month&month=999999999-01, /calendar?view=month",
        "view=week&week=2025-W53, /calendar?view=week",
        "view=week&week=2026-W00, /calendar?view=week",
        "from=2026-02-30, /calendar",
        "from=2026-12-06&to=2026-12-05, /calendar?from=2026-12-06",
        "to=2026-11-01, /calendar",
        "town=atlantis&kind=lecture, /calendar?kind=lecture",
        "kind=LECTURE, /calendar?kind=lecture",
        "view=LIST&town=shikong&setting=SCHOOL, /calendar?town=shikong&setting=school",
        "age=-1&free=yes, /calendar",
        "age=121, /calendar",
        "age=08, /calendar",
        "page=0, /calendar",
        "page=x, /calendar",
        "when=weekend&from=2026-12-05, /calendar?from=2026-12-05",
        "view=month&when=weekend, /calendar?view=month"
    })
    void nonsenseLeadsToWhatIsRightOfIt(String query, String right) {
        var state = state("/calendar?" + query);
        assertThat(state.understands(request("/calendar?" + query))).isFalse();
        assertThat(state.address()).isEqualTo(right);
        assertThat(state.understands(request(right))).isTrue();
    }

    @Test
    void emptyFieldsOfTheFormAreNoNonsense() {
        var address = "/calendar?view=&town=&kind=&setting=&age=&from=&to=";
        assertThat(state(address).understands(request(address))).isTrue();
        assertThat(state(address).narrowed()).isFalse();
    }

    @Test
    void otherViewsKeepTheWishesAndTheDays() {
        var month = state("/calendar?view=month&month=2027-01&town=shikong");
        assertThat(month.as(View.WEEK).address()).isEqualTo("/calendar?view=week&week=2026-W53&town=shikong");
        assertThat(month.as(View.LIST).address()).isEqualTo("/calendar?town=shikong");
        var list = state("/calendar?town=shikong&when=weekend");
        assertThat(list.as(View.MAP).address()).isEqualTo("/calendar?view=map&town=shikong&when=weekend");
        assertThat(list.as(View.MONTH).address()).isEqualTo("/calendar?view=month&town=shikong");
        assertThat(month.inMonth(month.shownMonth().minusMonths(2)).address())
                .isEqualTo("/calendar?view=month&town=shikong");
    }

    private CalendarState state(String address) {
        return CalendarState.of(request(address), site, TODAY);
    }

    static PageRequest request(String address) {
        var query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return new PageRequest(
                CalendarState.PATH, RouteParameters.empty(), QueryParameters.fromString(query), Texts.CHINESE, false);
    }
}
