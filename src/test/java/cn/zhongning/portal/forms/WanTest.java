package cn.zhongning.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WanTest {
    @ParameterizedTest
    @CsvSource({
        "30,30000000",
        "12.5,12500000",
        "０．０１,10000",
        "'1,000',1000000000",
        "0.000001,1",
        "1000000,1000000000000"
    })
    void amountIsExactToTheFen(String typed, long fen) {
        assertThat(Wan.fen(typed)).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30万",
                "1e30",
                "-5",
                "99999999999999999999999999999999",
                "0.0000001",
                "NaN",
                "三十",
                "1.2.3",
                "1000001"
            })
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Wan.fen(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void nothingTypedIsNoAmount() {
        assertThat(Wan.fen(" ")).isNull();
        assertThat(Wan.typed(null)).isEmpty();
        assertThat(Wan.typed(12_5000_00L)).isEqualTo("12.5");
    }

    @Test
    void upperEndBelowTheLowerIsRefused() {
        assertThatThrownBy(() -> Wan.range("80", "30", "demands.error.budget")).hasMessageContaining("budget");
        Wan.range("三十", "20", "demands.error.budget");
    }
}
