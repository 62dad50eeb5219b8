package org.jointestate.domain.trial.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One measure of the template, counted by trial month and due two weeks after its month, or after the lock where that came later. */
class ShowHomeTest {

    /** Long before the trial, so that every value is due two weeks after its own month. */
    private static final Instant EARLY = Instant.parse("2017-10-01T12:00:00Z");

    private final TrialRoom room = new TrialRoom();
    private Trial trial;
    private Measure measure;

    @BeforeEach
    void given_a_locked_trial_with_one_measure() {
        room.now = EARLY;
        trial = room.givenTrial();
        measure = trial.protocol().measures().get(0);
        room.reviseProtocol().revise(trial.protocol().withMeasures(List.of(measure)), 0, "");
        room.lockProtocol().lock(TrialRoom.CODE);
        assertEquals(14, measure.dueAfterDays());
    }

    @Test
    void a_draft_asks_for_its_lock_and_for_no_values() {
        var draft =
                new Trial(trial.protocol().copiedAs(new TrialCode("A-DRAFT")), Set.of(room.person), room.now, "key");
        room.store.trials().add(draft);
        room.now = Instant.parse("2026-11-22T12:00:00Z");

        var home = room.showHome().show(draft.code());

        assertEquals(List.of(ShowHome.Task.LOCK_PROTOCOL), tasks(home));
        assertEquals(LocalDate.of(2019, 10, 25), home.work().get(0).due());
    }

    @Test
    void a_value_is_owed_from_the_end_of_its_month_and_late_the_day_after_it_was_due() {
        // The first month of the baseline runs to 24 November 2017 and is due on 9 December, fourteen days after the
        // 25th.
        assertEquals(List.of(), tasks(on("2017-11-24")));
        var due = on("2017-11-25");
        assertEquals(List.of(ShowHome.Task.VALUES_DUE), tasks(due));
        assertEquals(LocalDate.of(2017, 12, 9), due.work().get(0).due());
        assertEquals(List.of(ShowHome.Task.VALUES_DUE), tasks(on("2017-12-09")));

        var late = on("2017-12-10");

        assertEquals(List.of(ShowHome.Task.VALUES_LATE), tasks(late));
        assertEquals(ShowHome.Urgency.LATE, late.work().get(0).urgency());
        assertEquals(1, late.work().get(0).count());
        assertEquals(measure, late.work().get(0).measure());
    }

    @Test
    void what_is_late_and_what_is_due_are_one_thing_each_with_how_many() {
        // On 1 February 2018 the months of October and November are late, and that of December, which ended on 24
        // January, is due.
        var home = on("2018-02-01");

        assertEquals(List.of(ShowHome.Task.VALUES_LATE, ShowHome.Task.VALUES_DUE), tasks(home));
        assertEquals(2, home.work().get(0).count());
        assertEquals(1, home.work().get(1).count());
        assertEquals(period(0), home.work().get(0).period());
        assertEquals(period(2), home.work().get(1).period());
    }

    @Test
    void today_is_the_day_at_the_site() {
        // An hour before midnight UTC it is the next day in London in summer.
        room.now = Instant.parse("2018-06-24T22:59:00Z");
        assertEquals(
                LocalDate.of(2018, 6, 24), room.showHome().show(TrialRoom.CODE).today());
        room.now = Instant.parse("2018-06-24T23:00:00Z");
        assertEquals(
                LocalDate.of(2018, 6, 25), room.showHome().show(TrialRoom.CODE).today());
    }

    @Test
    void a_value_and_a_reason_why_there_is_none_both_settle_a_month() {
        record(0, 1, "12", "");
        record(1, 1, null, "Never received");

        var home = on("2018-02-01");

        assertEquals(List.of(ShowHome.Task.VALUES_DUE), tasks(home));
        var state = home.measures().get(0);
        assertEquals(3, state.expected());
        assertEquals(2, state.gaps());
        assertEquals(period(0), last(state).period());
    }

    @Test
    void a_correction_is_counted_and_the_newest_value_with_a_figure_is_the_last() {
        record(0, 1, "12", "");
        record(0, 2, "13", "A slip");
        record(2, 1, "9", "");

        var state = on("2018-02-01").measures().get(0);

        assertEquals(1, state.corrected());
        assertEquals(new BigDecimal("9"), last(state).value());
        assertEquals(1, state.gaps());
    }

    @Test
    void a_value_that_came_after_its_day_counts_as_late_and_one_of_the_day_itself_does_not() {
        room.now = Instant.parse("2017-12-09T23:59:00Z");
        record(0, 1, "12", "");
        room.now = Instant.parse("2018-01-09T00:00:00Z");
        record(1, 1, "12", "");

        assertEquals(1, on("2018-02-01").measures().get(0).late());
    }

    @Test
    void far_from_usual_needs_more_than_eight_values_around() {
        for (int n = 0; n < 7; n++) {
            record(n, 1, n % 2 == 0 ? "10" : "12", "");
        }
        record(7, 1, "900", "");
        assertFalse(tasks(on("2018-06-30")).contains(ShowHome.Task.FAR_FROM_USUAL));

        record(8, 1, "11", "");

        var odd = on("2018-07-30").work().stream()
                .filter(work -> work.task() == ShowHome.Task.FAR_FROM_USUAL)
                .toList();
        assertEquals(1, odd.size());
        assertEquals(new BigDecimal("900"), odd.get(0).value());
        assertEquals(period(7), odd.get(0).period());
    }

    @Test
    void far_is_more_than_six_times_the_usual_distance_and_a_value_looked_at_again_is_left_alone() {
        // Around 11 the usual distance is 1, so 17 is six of them away and 18 is seven.
        for (int n = 0; n < 8; n++) {
            record(n, 1, n % 2 == 0 ? "10" : "12", "");
        }
        for (int n = 8; n < 11; n++) {
            record(n, 1, "11", "");
        }
        record(11, 1, "17", "");
        assertFalse(tasks(on("2018-10-30")).contains(ShowHome.Task.FAR_FROM_USUAL));

        record(11, 2, "18", "Counted again");
        assertFalse(tasks(on("2018-10-30")).contains(ShowHome.Task.FAR_FROM_USUAL));

        record(12, 1, "18", "");
        assertTrue(tasks(on("2018-11-30")).contains(ShowHome.Task.FAR_FROM_USUAL));
    }

    @Test
    void a_correction_far_away_from_the_others_is_pointed_out_until_it_is_typed_once_more() {
        for (int n = 0; n < 11; n++) {
            record(n, 1, n % 2 == 0 ? "10" : "12", "");
        }
        record(11, 1, "11", "");
        record(11, 2, "1111", "Typed twice over");
        assertTrue(tasks(on("2018-10-30")).contains(ShowHome.Task.FAR_FROM_USUAL));

        record(11, 3, "1111", "It is right");
        assertFalse(tasks(on("2018-10-30")).contains(ShowHome.Task.FAR_FROM_USUAL));
    }

    @Test
    void the_same_large_number_twice_running_is_pointed_out_and_a_small_one_is_not() {
        record(0, 1, "49", "");
        record(1, 1, "49", "");
        record(2, 1, "50", "");
        assertFalse(tasks(on("2018-03-30")).contains(ShowHome.Task.SAME_TWICE));

        record(3, 1, "50", "");

        assertTrue(tasks(on("2018-03-30")).contains(ShowHome.Task.SAME_TWICE));
    }

    @Test
    void a_value_that_breaks_a_rule_is_pointed_out_although_it_was_kept() {
        record(0, 1, "-3", "");

        var home = on("2017-12-10");

        assertEquals(List.of(ShowHome.Task.BREAKS_RULE), tasks(home));
        assertEquals(ShowHome.Urgency.ODD, home.work().get(0).urgency());
    }

    @Test
    void what_is_late_comes_before_what_is_due_and_that_before_what_is_odd() {
        record(1, 1, "-3", "");
        log(true);
        log(false);

        var home = on("2018-02-01");

        assertEquals(
                List.of(
                        ShowHome.Task.VALUES_LATE,
                        ShowHome.Task.CONFIRM_EVENTS,
                        ShowHome.Task.VALUES_DUE,
                        ShowHome.Task.BREAKS_RULE),
                tasks(home));
        assertEquals(1, home.work().get(1).count());
    }

    @Test
    void the_newest_pattern_is_pointed_out_until_an_event_explains_it_or_its_value_was_looked_at() {
        for (int n = 23; n < 28; n++) {
            record(n, 1, "1" + n, "");
        }
        var before = pattern(ControlCharts.Kind.BELOW_LOWER_LIMIT, 23, 23);
        var older = pattern(ControlCharts.Kind.ABOVE_UPPER_LIMIT, 24, 24);
        var newer = pattern(ControlCharts.Kind.ABOVE_UPPER_LIMIT, 25, 25);
        var shift = pattern(ControlCharts.Kind.SHIFT_BELOW, 26, 27);
        room.patterns = Map.of(measure.code(), List.of(before, older, newer, shift));

        var home = odd("2020-02-25");
        assertEquals(ShowHome.Task.SHIFT_BELOW, home.get(0).task());
        assertEquals(new Period(period(26).from(), period(27).to()), home.get(0).period());
        assertEquals(2, home.get(0).count());

        // In the third month of the trial, and it has not ended.
        log(LocalDate.of(2020, 1, 5), true);
        assertEquals(ShowHome.Task.ABOVE_UPPER_LIMIT, odd("2020-02-25").get(0).task());
        assertEquals(period(25), odd("2020-02-25").get(0).period());
        record(25, 2, "125", "Looked at again: it is right");
        assertEquals(period(24), odd("2020-02-25").get(0).period());
        record(24, 2, "124", "This one too");
        assertEquals(List.of(), odd("2020-02-25"));
    }

    @Test
    void neither_an_event_of_some_days_nor_what_a_file_sends_anew_settles_a_pattern() {
        for (int n = 24; n < 28; n++) {
            record(n, 1, "1" + n, "");
        }
        record(26, 2, "126", "Typed again before the last value had come");
        room.now = room.now.plusSeconds(60);
        var shift = pattern(ControlCharts.Kind.SHIFT_BELOW, 24, 28);
        room.patterns = Map.of(measure.code(), List.of(shift));
        record(28, 1, "128", "");
        record(25, 2, "125", "The next file", Entry.Source.CSV_FILE);
        log(LocalDate.of(2020, 1, 5), LocalDate.of(2020, 1, 12), true);
        log(LocalDate.of(2020, 2, 20), true);

        assertEquals(
                List.of(ShowHome.Task.SHIFT_BELOW),
                odd("2020-03-25").stream().map(ShowHome.Work::task).toList());

        record(27, 2, "127", "Looked at: right");
        assertEquals(List.of(), odd("2020-03-25"));
    }

    private ControlCharts.Pattern pattern(ControlCharts.Kind kind, int first, int last) {
        return new ControlCharts.Pattern(kind, period(first), period(last), last - first + 1);
    }

    @Test
    void a_wave_of_the_survey_is_due_from_its_day_until_it_is_closed() {
        var plan = trial.protocol();
        room.reviseProtocol()
                .revise(
                        plan.withSurvey(
                                List.of(new SurveyItem("know", "I know whom to ask.")),
                                List.of(new SurveyWave(3, "Before", LocalDate.of(2017, 11, 1), 8))),
                        trial.version(),
                        "Agreed by both");
        assertEquals(List.of(), tasks(on("2017-10-31")));

        var due = on("2017-11-01");
        assertEquals(List.of(ShowHome.Task.SURVEY_TO_OPEN), tasks(due));
        assertEquals(3, due.work().get(0).count());
        room.openSurvey().open(TrialRoom.CODE, 3, LocalDate.of(2017, 11, 8));
        var open = on("2017-11-08");
        assertEquals(List.of(ShowHome.Task.SURVEY_OPEN), tasks(open));
        assertEquals(LocalDate.of(2017, 11, 8), open.work().get(0).due());
        assertEquals(List.of(), tasks(on("2017-11-09")));
    }

    private List<ShowHome.Work> odd(String day) {
        return on(day).work().stream()
                .filter(work -> work.urgency() == ShowHome.Urgency.ODD)
                .toList();
    }

    @Test
    void the_days_of_the_trial_are_counted_from_its_first_and_never_below_none_left() {
        assertEquals(1, on("2019-10-25").day());
        assertEquals(0, on("2019-10-24").day());
        assertEquals(183, on("2019-10-25").days());
        assertEquals(182, on("2019-10-25").daysLeft());
        assertEquals(183, on("2018-01-01").daysLeft());
        assertEquals(0, on("2020-04-24").daysLeft());
        assertEquals(0, on("2021-01-01").daysLeft());
    }

    @Test
    void a_trial_without_measures_has_nothing_to_do() {
        room.reviseProtocol().revise(trial.protocol().withMeasures(List.of()), 0, "None can be counted any more");

        assertEquals(List.of(), on("2026-11-22").work());
    }

    @Test
    void leaders_auditors_and_the_secretary_see_it_and_may_not_change_it() {
        assertTrue(on("2019-11-04").mayChange());
        for (var role : List.of(Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY)) {
            room.person = PersonId.fresh();
            room.roles = Set.of(role);
            assertFalse(on("2019-11-04").mayChange(), role.name());
        }
    }

    @Test
    void a_lead_of_another_trial_finds_no_such_trial() {
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> on("2019-11-04"));
        room.roles = Set.of(Role.STAFF, Role.ADMINISTRATOR, Role.ESTATE_MANAGER);
        assertThrows(NotFound.class, () -> on("2019-11-04"));
        assertThrows(NotFound.class, () -> room.showHome().show(new TrialCode("NO-SUCH-TRIAL")));
    }

    private ShowHome.Home on(String day) {
        room.now = Instant.parse(day + "T12:00:00Z");
        return room.showHome().show(TrialRoom.CODE);
    }

    private static List<ShowHome.Task> tasks(ShowHome.Home home) {
        return home.work().stream().map(ShowHome.Work::task).toList();
    }

    private static org.jointestate.domain.trial.observation.Observation last(ShowHome.MeasureState state) {
        var last = state.last();
        if (last == null) {
            throw new AssertionError("The measure has no last value.");
        }
        return last;
    }

    private Period period(int number) {
        return trial.protocol().periodsOf(measure).whole().get(number);
    }

    /** Entered at the instant the clock of the room shows. */
    private void record(int month, int number, @Nullable String value, String reason) {
        record(month, number, value, reason, Entry.Source.TYPED);
    }

    private void record(int month, int number, @Nullable String value, String reason, Entry.Source source) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                TrialRoom.CODE,
                measure.code(),
                period(month),
                number,
                value == null ? null : new BigDecimal(value),
                null,
                source,
                reason,
                room.now,
                room.person));
        assertTrue(room.store.observations().add(entries));
    }

    private void log(boolean confirmed) {
        log(LocalDate.of(2018, 1, 5), confirmed);
    }

    private void log(LocalDate from, boolean confirmed) {
        log(from, null, confirmed);
    }

    private void log(LocalDate from, @Nullable LocalDate end, boolean confirmed) {
        var event = new LoggedEvent(
                UUID.randomUUID(), TrialRoom.CODE, "Storm", from, end, LoggedEvent.Kind.SHOCK, List.of(), "Met Office");
        room.store.trials().add(EventVersion.first(confirmed ? event.asConfirmed() : event, room.now, null));
    }
}
