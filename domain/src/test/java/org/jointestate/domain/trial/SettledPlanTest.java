package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.ReviseProtocol.Decision;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a locked plan does not change any more once values of the trial are recorded, and what does. */
class SettledPlanTest {

    private static final TeamCode NEIGHBOUR = new TeamCode("NEIGHBOUR");

    private final TrialRoom room = new TrialRoom();
    private Trial trial;
    private Measure first;

    @BeforeEach
    void given_the_trial() {
        trial = room.givenTrial();
        first = trial.protocol().measures().stream()
                .filter(one -> one.primary() && one.calendar() == MeasureCalendar.TRIAL_MONTH)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_primary_outcome_with_values_of_the_trial_stays_one() {
        lock();
        assertInstanceOf(Decision.Saved.class, revise(changing(one -> Measures.primary(one, false))));
        assertInstanceOf(Decision.Saved.class, revise(changing(one -> Measures.primary(one, true))));
        value(first.code(), BigDecimal.TEN, 1);

        assertEquals(settled(Settled.PRIMARY), revise(changing(one -> Measures.primary(one, false))));
    }

    @Test
    void what_would_be_good_of_a_measure_stays_as_it_is_once_there_are_values_of_the_trial() {
        var opposite = first.better() == Measure.Better.UP ? Measure.Better.DOWN : Measure.Better.UP;
        var window = first.headlineWindow() == Measure.HeadlineWindow.EVERYTHING
                ? Measure.HeadlineWindow.WITHOUT_TOUCHED
                : Measure.HeadlineWindow.EVERYTHING;
        var better = changing(one -> judged(one, opposite, one.minimumWorthwhileChange(), one.headlineWindow()));
        var worthwhile = changing(one -> judged(one, one.better(), new BigDecimal("0.9"), one.headlineWindow()));
        var headline = changing(one -> judged(one, one.better(), one.minimumWorthwhileChange(), window));
        lock();
        for (var one : List.of(better, worthwhile, headline, better)) {
            assertInstanceOf(Decision.Saved.class, revise(one), "nothing is known yet");
        }
        revise(changing(one -> first));
        value(first.code(), BigDecimal.TEN, 1);

        assertEquals(settled(Settled.BETTER), revise(better));
        assertEquals(settled(Settled.WORTHWHILE), revise(worthwhile));
        assertEquals(settled(Settled.HEADLINE), revise(headline));
        assertInstanceOf(
                Decision.NothingChanged.class,
                revise(changing(one ->
                        judged(one, one.better(), one.minimumWorthwhileChange().setScale(2), one.headlineWindow()))),
                "0.10 is 0.1");
    }

    @Test
    void neither_a_value_that_was_taken_back_nor_a_start_that_is_moved_unsettles_it() {
        lock();
        value(first.code(), BigDecimal.TEN, 1);
        value(first.code(), null, 2);
        var demoted = changing(one -> Measures.primary(one, false));

        assertEquals(settled(Settled.PRIMARY), revise(demoted));
        assertEquals(settled(Settled.PRIMARY), revise(startingLater(demoted)));
        assertInstanceOf(Decision.Saved.class, revise(startingLater(trial.protocol())));
        assertEquals(
                settled(Settled.PRIMARY),
                revise(changing(one -> Measures.primary(one, false))),
                "and not in two steps");
    }

    @Test
    void a_name_a_longer_trial_and_a_new_measure_stay_possible() {
        lock();
        value(first.code(), BigDecimal.TEN, 1);
        var longer = text(plan -> plan.replace(
                "\t" + trial.protocol().trialTo() + "\n",
                "\t" + trial.protocol().trialTo().plusMonths(1) + "\n"));

        assertInstanceOf(
                Decision.Saved.class,
                revise(changing(one -> Measures.judged(
                        one,
                        "The same, spelt right",
                        one.better(),
                        one.minimumWorthwhileChange(),
                        one.headlineWindow()))));
        assertInstanceOf(Decision.Saved.class, revise(longer));
        assertInstanceOf(Decision.Saved.class, revise(with(newcomer())));
    }

    @Test
    void a_draft_may_change_whatever_is_known() {
        value(first.code(), BigDecimal.TEN, 1);

        assertInstanceOf(Decision.Saved.class, revise(changing(one -> Measures.primary(one, false))));
        assertEquals(
                new SeeWhatIsSettled.Seen(Set.of(), Set.of()),
                room.seeWhatIsSettled().see(TrialRoom.CODE));
    }

    @Test
    void a_start_that_is_moved_after_a_late_lock_makes_it_no_early_one() {
        var start = trial.protocol().trialFrom();
        assertInstanceOf(
                Decision.Saved.class,
                revise(agreeing(trial.protocol().measures().stream()
                        .filter(Measure::primary)
                        .map(Measure::code)
                        .toList())));
        room.now = instant(start.plusDays(1));
        lock();
        assertEquals(2, trial.reach(room.now));

        assertInstanceOf(Decision.Saved.class, revise(startingLater(trial.protocol())));
        assertEquals(start, trial.earliestStart());
        assertEquals(2, trial.reach(room.now));
    }

    @Test
    void a_draft_of_which_nothing_is_recorded_has_the_start_it_says_and_an_earlier_one_counts_at_once() {
        var start = trial.protocol().trialFrom();
        assertInstanceOf(Decision.Saved.class, revise(startingLater(trial.protocol())));
        assertEquals(start.plusMonths(1), trial.earliestStart());
        lock();

        assertInstanceOf(
                Decision.Saved.class,
                revise(starting(trial.protocol(), start.plusMonths(1), start)),
                "an amendment may move it back");
        assertEquals(start, trial.earliestStart());
        assertInstanceOf(Decision.Saved.class, revise(startingLater(trial.protocol())));
        assertEquals(start, trial.earliestStart());
    }

    @Test
    void the_start_of_a_draft_is_kept_once_a_value_or_a_stay_of_the_trial_is_recorded() {
        var start = trial.protocol().trialFrom();
        var noon = instant(start).plusSeconds(43200);
        room.store
                .stays()
                .add(List.of(new Stay(
                        TrialRoom.CODE,
                        "somebody",
                        new OrganisationCode("POLICE"),
                        trial.protocol().zones().get(0).code(),
                        noon,
                        noon.plusSeconds(3600),
                        Stay.Source.IMPORT,
                        false)));
        assertInstanceOf(Decision.Saved.class, revise(startingLater(trial.protocol())));
        assertEquals(start, trial.earliestStart());

        var other = new TrialRoom();
        var another = other.givenTrial();
        other.store.observations().add(List.of(entry(first.code(), BigDecimal.TEN, 1)));
        assertInstanceOf(
                Decision.Saved.class,
                other.reviseProtocol().revise(startingLater(another.protocol()), another.version(), ""));
        assertEquals(start, another.earliestStart());
    }

    @Test
    void a_measure_that_comes_after_the_lock_shows_small_numbers_only_where_all_of_the_plan_do() {
        lock();
        var shown = newcomer().withSmallNumbers(Measure.SmallNumbers.SHOWN);

        assertEquals(new Decision.SmallNumbersOfNewcomer(shown.code()), revise(with(shown)));
        assertInstanceOf(
                Decision.Saved.class,
                revise(with(newcomer().withSmallNumbers(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT))));

        var open = new TrialRoom();
        var plan = open.givenTrial();
        var all = plan.protocol()
                .withMeasures(plan.protocol().measures().stream()
                        .map(one -> one.withSmallNumbers(Measure.SmallNumbers.SHOWN))
                        .toList());
        open.reviseProtocol().revise(all, plan.version(), "");
        open.lockProtocol().lock(TrialRoom.CODE);
        assertInstanceOf(
                Decision.Saved.class,
                open.reviseProtocol().revise(with(all, shown), plan.version(), "Also open to all"));
    }

    @Test
    void a_team_that_was_agreed_stays_with_each_of_its_measures_once_there_are_values_of_the_trial() {
        var two = trial.protocol().measures().get(1).code();
        var three = trial.protocol().measures().get(2).code();
        revise(agreeing(List.of(first.code(), two, three)));
        lock();
        assertInstanceOf(Decision.Saved.class, revise(agreeing(List.of(first.code(), two))), "nothing is known yet");
        value(first.code(), BigDecimal.TEN, 1);
        var dropped = new Decision.ComparisonDropped(NEIGHBOUR);

        assertEquals(dropped, revise(trial.protocol().withComparisons(List.of())));
        assertEquals(dropped, revise(agreeing(List.of(two))));
        assertEquals(
                dropped,
                revise(trial.protocol()
                        .withComparisons(List.of(new ComparisonTeam(
                                NEIGHBOUR, "Next door", "Elsewhere", "Alike", false, List.of(first.code(), two))))));
        assertInstanceOf(
                Decision.Saved.class, revise(agreeing(List.of(first.code()))), "of the other nothing is known");
        value(new MeasureCode(first.code() + "_VS_NEIGHBOUR"), BigDecimal.ONE, 1);
        assertInstanceOf(Decision.MeasureInUse.class, revise(trial.protocol().withComparisons(List.of())));
    }

    @Test
    void what_makes_the_partners_stop_or_go_on_stays_as_agreed_once_something_of_the_trial_is_known() {
        lock();
        assertInstanceOf(Decision.Saved.class, revise(lessStrict("by a fifth")), "nothing is known yet");
        value(first.code(), BigDecimal.TEN, 1);

        assertEquals(new Decision.CriteriaAfterValues(), revise(lessStrict("at all")));
    }

    private Protocol lessStrict(String words) {
        return ProtocolText.read(ProtocolText.write(trial.protocol())
                .lines()
                .map(line -> line.startsWith("criterion\tSTOP") ? "criterion\tSTOP\tIt gets worse " + words : line)
                .collect(java.util.stream.Collectors.joining("\n")));
    }

    @Test
    void what_is_settled_is_said_beforehand_to_whoever_may_read_the_plan() {
        revise(agreeing(List.of(first.code())));
        lock();
        assertEquals(
                new SeeWhatIsSettled.Seen(Set.of(), Set.of()),
                room.seeWhatIsSettled().see(TrialRoom.CODE));
        value(first.code(), BigDecimal.TEN, 1);

        assertEquals(
                new SeeWhatIsSettled.Seen(Set.of(first.code()), Set.of(NEIGHBOUR)),
                room.seeWhatIsSettled().see(TrialRoom.CODE));
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> room.seeWhatIsSettled().see(TrialRoom.CODE));
    }

    private Decision settled(Settled what) {
        return new Decision.SettledByValues(first.code(), what);
    }

    private static Measure judged(
            Measure one, Measure.Better better, BigDecimal worthwhile, Measure.HeadlineWindow headline) {
        return Measures.judged(one, one.name(), better, worthwhile, headline);
    }

    private Protocol changing(UnaryOperator<Measure> change) {
        return trial.protocol()
                .withMeasures(trial.protocol().measures().stream()
                        .map(one -> one.code().equals(first.code()) ? change.apply(one) : one)
                        .toList());
    }

    private Protocol agreeing(List<MeasureCode> measures) {
        return trial.protocol()
                .withComparisons(
                        List.of(new ComparisonTeam(NEIGHBOUR, "Next door", "Elsewhere", "Alike", true, measures)));
    }

    private Measure newcomer() {
        return Measures.coded(first, new MeasureCode("LATER"));
    }

    private Protocol with(Measure measure) {
        return with(trial.protocol(), measure);
    }

    private static Protocol with(Protocol plan, Measure measure) {
        var measures = new ArrayList<>(plan.measures());
        measures.add(measure);
        return plan.withTheory(plan.theoryOfChange().stream()
                        .map(link -> link.with(List.of(measure.code())))
                        .toList())
                .withMeasures(measures);
    }

    /** A month later, so that the months of the trial stay months of the plan. */
    private static Protocol startingLater(Protocol plan) {
        return starting(plan, plan.trialFrom(), plan.trialFrom().plusMonths(1));
    }

    private static Protocol starting(Protocol plan, LocalDate from, LocalDate instead) {
        return ProtocolText.read(ProtocolText.write(plan)
                .replace("period\t" + from, "period\t" + instead)
                .replaceAll("(baseline\t\\S+\t)" + from, "$1" + instead));
    }

    private Protocol text(UnaryOperator<String> change) {
        return ProtocolText.read(change.apply(ProtocolText.write(trial.protocol())));
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(trial.protocol().timeZone()).toInstant();
    }

    private void value(MeasureCode measure, @Nullable BigDecimal value, int version) {
        room.store.observations().add(List.of(entry(measure, value, version)));
    }

    private Entry entry(MeasureCode measure, @Nullable BigDecimal value, int version) {
        var period = trial.protocol().periodsOf(first).whole().stream()
                .filter(one -> !one.from().isBefore(trial.earliestStart()))
                .findFirst()
                .orElseThrow();
        return new Entry(
                TrialRoom.CODE,
                measure,
                period,
                version,
                value,
                null,
                Entry.Source.TYPED,
                value == null ? "Taken back" : "",
                room.now,
                room.person);
    }

    private void lock() {
        assertInstanceOf(LockProtocol.Decision.Locked.class, room.lockProtocol().lock(TrialRoom.CODE));
    }

    private Decision revise(Protocol next) {
        return room.reviseProtocol().revise(next, trial.version(), "It is better so");
    }
}
