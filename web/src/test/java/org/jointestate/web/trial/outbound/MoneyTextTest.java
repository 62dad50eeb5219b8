package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1200; 1200", "£1200; 1200", "£ 1,200.50; 1200.50", "1 200; 1200", "-£5; -5", "−5; -5", "£0; 0"})
    void pounds_are_read_with_their_sign_and_with_thousands_parted(String typed, String expected) {
        assertEquals(Optional.of(new BigDecimal(expected)), MoneyText.pounds(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "£", "twelve", "5k", "1,23", "£-5", "1.200,00", "££5", "5 pounds", "12e3", "£1,2,3"})
    void what_is_not_certain_is_none(String typed) {
        assertEquals(Optional.empty(), MoneyText.pounds(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"20; 0.2", "20 %; 0.2", "12.5%; 0.125", "0; 0", "-5; -0.05"})
    void per_cent_become_a_fraction(String typed, String expected) {
        assertEquals(Optional.of(new BigDecimal(expected)), MoneyText.fraction(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "a fifth", "20 per cent", "20%%"})
    void a_share_that_is_not_certain_is_none(String typed) {
        assertEquals(Optional.empty(), MoneyText.fraction(typed));
    }
}
