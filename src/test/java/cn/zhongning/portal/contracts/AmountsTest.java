package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.contracts.Amounts.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    125000;       YUAN; 12500000
                    '125,000.50'; YUAN; 12500050
                    12.5;         WAN;  12500000
                    12.5万;       YUAN; 12500000
                    12.5 万元;    YUAN; 12500000
                    ￥３００元;   WAN;  30000
                    0.000001;     WAN;  1
                    """, delimiter = ';')
    void whatIsTypedCountsToTheFen(String typed, Unit unit, long fen) {
        assertThat(Amounts.fen(typed, unit)).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.3456789万"})
    void nothingFinerThanAFenIsRounded(String typed) {
        assertThatThrownBy(() -> Amounts.fen(typed, Unit.YUAN)).hasMessageContaining("inexact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "五万", "1.2.3", "10000000001", "1e9", "12.5 万 元 整"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Amounts.fen(typed, Unit.YUAN)).hasMessageContaining("contracts.error.amount");
    }

    @Test
    void whatIsShownInAFieldIsReadAsTheSame() {
        for (long fen : new long[] {1, 10, 100, 12_500_050, 999_999_999_99L}) {
            for (var unit : Unit.values())
                assertThat(Amounts.fen(Amounts.typed(fen, unit), unit)).isEqualTo(fen);
        }
    }
}
