package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

    private static final MeasureCode MEASURE = new MeasureCode("FIRES-OUT-IN-TIME");
    private static final LocalDate FROM = LocalDate.of(2019, 10, 25);

    private final FigureWords figureWords = new FigureWords(new Words(), new TrialWords());

    @Test
    void of_two_who_entered_the_same_part_of_different_wholes_both_wholes_are_named() {
        var says = figureWords.changedMeanwhile("Fires", weighed("31", "40", 0));

        assertTrue(says.contains("somebody else has entered 31 of 45 meanwhile"), says);
        assertTrue(says.contains("You typed 31 of 40,"), says);
    }

    @Test
    void a_figure_without_a_whole_is_said_alone_and_a_missing_one_is_called_missing() {
        assertEquals("1,200", figureWords.of(proposal("1200", null, 0)));
        assertEquals("missing", figureWords.of(proposal(null, null, 0)));
    }

    @Test
    void a_line_of_a_file_says_what_was_entered_since_it_was_tried() {
        var says = figureWords.changedSinceTried(weighed("31", "40", 0));

        assertTrue(says.contains("somebody else has entered 31 of 45 since you tried"), says);
        assertTrue(says.contains("the file says 31 of 40"), says);
    }

    @Test
    void of_two_at_the_same_instant_nothing_is_said_that_nobody_has_seen() {
        assertEquals(new Words().of("map.changedAtOnce"), figureWords.changedSinceTried(weighed("31", "40", 1)));
    }

    private static Recording.Weighed weighed(String value, String denominator, int seen) {
        var period = new Period(FROM, FROM.plusMonths(1));
        var theirs = new Entry(
                new TrialCode("TRIAL"),
                MEASURE,
                period,
                1,
                new BigDecimal("31"),
                new BigDecimal("45"),
                Entry.Source.TYPED,
                "",
                Instant.parse("2020-01-02T10:00:00Z"),
                null);
        return new Recording.Weighed(
                proposal(value, denominator, seen),
                Recording.Effect.REFUSED,
                Refusal.CHANGED_MEANWHILE,
                new Observation(MEASURE, period, List.of(theirs)));
    }

    private static Proposal proposal(@Nullable String value, @Nullable String denominator, int seen) {
        return new Proposal(
                MEASURE,
                FROM,
                value == null ? null : new BigDecimal(value),
                denominator == null ? null : new BigDecimal(denominator),
                "",
                seen,
                "2");
    }
}
