package cn.zhongning.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    @Test
    void addressLeadsBackToTheSamePlace() {
        var place = new Cursor(Instant.parse("2026-11-25T08:00:00.123456Z"), UUID.fromString(ID));
        assertThat(Cursor.of(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "12", "12_", "_" + ID, "twelve_" + ID, "12_nobody", "9223372036854775807_" + ID})
    void nonsenseIsAsIfItWereNotThere(String typed) {
        assertThat(Cursor.of(typed)).isEmpty();
    }
}
