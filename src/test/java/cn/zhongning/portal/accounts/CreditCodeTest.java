package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {
    @Test
    void standardsOwnExampleIsAccepted() {
        assertThat(CreditCode.completing("91350100M000100Y4").value()).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.parse(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, accounts.error.credit-code.length",
        "91350100M000100Y44, accounts.error.credit-code.check",
        "91350100I000100Y43, accounts.error.credit-code.character",
        "93150100M000100Y43, accounts.error.credit-code.check"
    })
    void mistypedCodeIsNamed(String typed, String key) {
        assertThatThrownBy(() -> CreditCode.parse(typed)).hasMessageContaining(key);
    }
}
