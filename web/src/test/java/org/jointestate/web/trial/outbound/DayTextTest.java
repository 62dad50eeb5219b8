package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-10-25",
                "2019-10-25 00:00:00",
                "25/10/2019",
                "25.10.2019",
                "25-10-19",
                "25 October 2019",
                "25 Oct 2019",
                "25-Oct-19",
                "Friday 25 October 2019",
                "Fri, 25th October 2019"
            })
    void a_day_is_read_in_each_form_that_can_mean_one_day_only(String typed) {
        assertEquals(new DayText.Day(LocalDate.of(2019, 10, 25)), DayText.read(typed));
    }

    @Test
    void the_day_comes_before_the_month() {
        assertEquals(new DayText.Day(LocalDate.of(2020, 5, 4)), DayText.read("04/05/2020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-10", "Oct 2019", "October 2019", "Oct-19", "OCT-2019"})
    void a_month_alone_is_a_month(String typed) {
        assertEquals(new DayText.Month(YearMonth.of(2019, 10)), DayText.read(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "43763, cell.serialDate",
        "31/04/2020, cell.notADate",
        "31 April 2020, cell.notADate",
        "2019-02-29, cell.notADate",
        "25 Octember 2019, cell.notADate",
        "10/25/2019, cell.monthFirst",
        "2-28-20, cell.monthFirst",
        "02/30/2020, cell.notADate",
        "next Friday, cell.notADate",
        "'', cell.notADate"
    })
    void what_is_no_day_is_answered_by_a_sentence(String typed, String key) {
        assertEquals(new DayText.Unsure(key), DayText.read(typed));
    }
}
