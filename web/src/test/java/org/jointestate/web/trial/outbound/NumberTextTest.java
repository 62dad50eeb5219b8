package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "18|18",
                "1,234|1234",
                "1 234 567|1234567",
                "12.5|12.5",
                "-3|-3",
                "1,234.50|1234.50",
                " 7 |7"
            })
    void a_number_that_can_mean_one_thing_only_is_read(String typed, String number) {
        assertEquals(Optional.of(new BigDecimal(number)), NumberText.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "1,2345",
                "1.234.567",
                "1,234 567",
                "12,",
                ",5",
                "1e9",
                "=1+1",
                "NaN",
                "٣",
                "",
                "18 fires",
                "1234567890123456"
            })
    void anything_else_is_not(String typed) {
        assertEquals(Optional.empty(), NumberText.read(typed));
    }
}
