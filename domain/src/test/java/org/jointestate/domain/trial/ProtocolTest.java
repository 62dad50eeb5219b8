package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan from its draft through the lock to its amendments. */
class ProtocolTest {

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void given_the_trial() {
        trial = room.givenTrial();
    }

    @Test
    void a_draft_is_revised_without_a_reason_and_without_an_amendment() {
        var saved = assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(fewer(3), 0, ""));

        assertFalse(saved.amended());
        assertEquals(3, trial.protocol().measures().size());
        assertEquals(List.of(), room.store.trials().amendmentsOf(TrialRoom.CODE));
        assertEquals(List.of("protocol revised: " + TrialRoom.CODE), room.audited);
    }

    @Test
    void a_locked_plan_is_amended_with_a_reason_and_the_hash_of_the_lock_stays() {
        lock();
        var hash = trial.lockedHash();

        var saved =
                assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(fewer(3), 0, "Too many to keep up with"));

        assertTrue(saved.amended());
        assertEquals(hash, trial.lockedHash());
        var amendment = room.store.trials().amendmentsOf(TrialRoom.CODE).get(0);
        assertEquals("Too many to keep up with", amendment.why());
        assertEquals(room.now, amendment.at());
        assertTrue(amendment.difference().contains("- measure "));
    }

    @Test
    void a_locked_plan_is_not_changed_without_a_reason_or_with_one_that_names_somebody() {
        lock();

        assertInstanceOf(ReviseProtocol.Decision.NeedsReason.class, revise(fewer(3), 0, ""));
        for (var nothing :
                List.of(" \t\n", "x", "no", "x".repeat(30), "1234567890", "? ? ? ? ? ?", "ab ".repeat(400))) {
            assertInstanceOf(ReviseProtocol.Decision.NeedsReason.class, revise(fewer(3), 0, nothing), nothing);
        }
        var found = assertInstanceOf(
                ReviseProtocol.Decision.PersonalDataFound.class, revise(fewer(3), 0, "Asked by 07700 900123"));

        assertEquals(Set.of(PersonalData.Kind.TELEPHONE), found.kinds());
        assertEquals(List.of(), room.store.trials().amendmentsOf(TrialRoom.CODE));
        assertTrue(trial.protocol().measures().size() > 3);
    }

    @Test
    void the_same_plan_again_is_no_change_locked_or_not() {
        assertInstanceOf(ReviseProtocol.Decision.NothingChanged.class, revise(trial.protocol(), 0, ""));
        lock();
        assertInstanceOf(ReviseProtocol.Decision.NothingChanged.class, revise(trial.protocol(), 0, "Why not"));
        assertEquals(List.of(), room.store.trials().amendmentsOf(TrialRoom.CODE));
    }

    @Test
    void a_change_made_on_an_older_or_a_newer_version_is_refused_before_anything_else() {
        assertInstanceOf(ReviseProtocol.Decision.ChangedMeanwhile.class, revise(fewer(3), 1, ""));
        assertInstanceOf(ReviseProtocol.Decision.ChangedMeanwhile.class, revise(trial.protocol(), -1, ""));
    }

    @Test
    void a_measure_with_recorded_values_neither_goes_nor_changes_its_calendar() {
        var first = trial.protocol().measures().get(0);
        record(first);

        var gone = assertInstanceOf(
                ReviseProtocol.Decision.MeasureInUse.class,
                revise(trial.protocol().withMeasures(rest()), 0, ""));
        assertEquals(first.code(), gone.measure());
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(fewer(1), 0, ""));
        assertEquals(List.of(first), trial.protocol().measures());
    }

    @Test
    void a_plan_that_could_be_judged_is_locked_once_with_the_hash_of_its_text() {
        var locked = assertInstanceOf(
                LockProtocol.Decision.Locked.class, room.lockProtocol().lock(TrialRoom.CODE));

        assertEquals(ProtocolText.hash(trial.protocol()), locked.hash());
        assertEquals(room.now, trial.lockedAt().orElseThrow());
        assertEquals(List.of("protocol locked: " + TrialRoom.CODE), room.audited);
        room.now = room.now.plusSeconds(1);
        assertInstanceOf(
                LockProtocol.Decision.LockedAlready.class, room.lockProtocol().lock(TrialRoom.CODE));
        assertEquals(room.now.minusSeconds(1), trial.lockedAt().orElseThrow());
    }

    @Test
    void a_plan_without_measures_lacks_them_and_a_primary_outcome_too() {
        revise(trial.protocol().withMeasures(List.of()), 0, "");

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE));

        assertEquals(Set.of(LockProtocol.Lacking.MEASURES, LockProtocol.Lacking.PRIMARY_OUTCOME), lacks.things());
        assertFalse(trial.isLocked());
    }

    @Test
    void a_plan_whose_measures_are_all_secondary_lacks_a_primary_outcome_alone() {
        var secondary = trial.protocol().measures().stream()
                .filter(measure -> !measure.primary())
                .toList();
        revise(trial.protocol().withMeasures(secondary), 0, "");

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE));

        assertEquals(Set.of(LockProtocol.Lacking.PRIMARY_OUTCOME), lacks.things());
    }

    @Test
    void an_empty_plan_lacks_everything_a_plan_can_lack() {
        room.store.trials().add(new Trial(empty(), Set.of(room.person), room.now, "key"));

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(empty().code()));

        var all = EnumSet.allOf(LockProtocol.Lacking.class);
        // What is said of each measure and of each box: there are none.
        all.removeAll(Set.of(
                LockProtocol.Lacking.MEASURES_ON_LINKS,
                LockProtocol.Lacking.KNOWN_MEASURES_ON_LINKS,
                LockProtocol.Lacking.SAME_HAPPENINGS,
                LockProtocol.Lacking.WORTHWHILE_CHANGE));
        assertEquals(all, lacks.things());
    }

    @Test
    void new_dates_of_a_plan_are_no_telephone_number() {
        var plan = full();
        var moved = new Protocol(
                plan.code(),
                plan.title(),
                false,
                plan.aims(),
                plan.partners(),
                plan.teams(),
                plan.zones(),
                plan.desks(),
                java.time.LocalDate.of(2026, 8, 9),
                java.time.LocalDate.of(2027, 8, 9),
                java.time.LocalDate.of(2027, 8, 9),
                java.time.LocalDate.of(2027, 10, 1),
                plan.timeZone(),
                plan.questions(),
                plan.theoryOfChange(),
                plan.measures(),
                plan.progressionCriteria(),
                plan.priorityFramework(),
                plan.surveyItems(),
                plan.surveyWaves());

        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(moved, 0, ""));
    }

    @Test
    void a_measure_without_a_place_in_the_theory_of_change_keeps_the_plan_from_being_locked() {
        var first = trial.protocol().measures().get(0);
        revise(trial.protocol().withTheory(without(first)), 0, "");

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE));

        assertEquals(Set.of(LockProtocol.Lacking.MEASURES_ON_LINKS), lacks.things());
        assertEquals(List.of(first.code()), lacks.measures());
        assertFalse(trial.isLocked());
    }

    @Test
    void a_box_that_names_a_measure_the_plan_does_not_have_keeps_it_from_being_locked() {
        var theory = new ArrayList<>(trial.protocol().theoryOfChange());
        theory.set(0, theory.get(0).with(List.of(new MeasureCode("NO-SUCH-MEASURE"))));
        revise(trial.protocol().withTheory(theory), 0, "");

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE));
        assertEquals(Set.of(LockProtocol.Lacking.KNOWN_MEASURES_ON_LINKS), lacks.things());
        assertTrue(lacks.measures().contains(new MeasureCode("NO-SUCH-MEASURE")));
    }

    @Test
    void each_stage_of_the_theory_of_change_has_a_box_before_the_lock() {
        for (var stage : TheoryLink.Stage.values()) {
            var others = full().theoryOfChange().stream()
                    .filter(link -> link.stage() != stage)
                    .toList();
            revise(full().withTheory(others), 0, "");

            assertTrue(lacking().contains(LockProtocol.Lacking.THEORY_OF_CHANGE), stage.name());
        }
    }

    @Test
    void a_measure_that_leaves_the_plan_leaves_the_theory_of_change_with_it() {
        var fewer = fewer(2);

        assertTrue(fewer.theoryOfChange().stream()
                .flatMap(link -> link.measures().stream())
                .allMatch(code -> fewer.measure(code).isPresent()));
        assertEquals(5, fewer.theoryOfChange().size());
    }

    @Test
    void a_measure_that_comes_into_a_locked_plan_has_its_place_in_the_theory_of_change() {
        var later = trial.protocol().measures().get(9);
        revise(fewer(9), 0, "");
        lock();

        var refused = assertInstanceOf(
                ReviseProtocol.Decision.MeasureWithoutLink.class,
                revise(trial.protocol().withMeasures(full().measures()), 0, "Counted after all"));
        assertEquals(later.code(), refused.measure());
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                revise(
                        trial.protocol().withMeasures(full().measures()).withTheory(full().theoryOfChange()),
                        0,
                        "Counted after all"));
    }

    @Test
    void after_the_lock_no_measure_with_values_of_the_trial_becomes_a_primary_outcome() {
        var secondary = trial.protocol().measures().get(1);
        lock();
        var during = trial.protocol().periodsOf(secondary).trial().get(0);
        room.store.observations().add(List.of(entry(secondary, during)));

        var refused = assertInstanceOf(
                ReviseProtocol.Decision.SettledByValues.class, revise(promoting(secondary), 0, "It went well"));

        assertEquals(new ReviseProtocol.Decision.SettledByValues(secondary.code(), Settled.PRIMARY), refused);
        assertEquals(List.of(), room.store.trials().amendmentsOf(TrialRoom.CODE));
    }

    @Test
    void after_the_lock_a_measure_with_values_of_the_baseline_alone_may_become_a_primary_outcome() {
        var secondary = trial.protocol().measures().get(1);
        lock();
        record(secondary);

        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(promoting(secondary), 0, "Agreed by both"));
    }

    @Test
    void after_the_lock_no_measure_with_values_of_the_trial_leaves_those_that_are_counted() {
        revise(with(weekly()), 0, "");
        lock();
        var weekly = weekly();
        var said = with(weekly.withSameAs(first().code()));
        var during = trial.protocol().periodsOf(weekly).trial().get(0);
        room.store.observations().add(List.of(entry(weekly, during)));

        var refused = assertInstanceOf(
                ReviseProtocol.Decision.SameAfterValues.class, revise(said, 0, "They are the same after all"));

        assertEquals(weekly.code(), refused.measure());
        assertEquals(List.of(), room.store.trials().amendmentsOf(TrialRoom.CODE));
    }

    @Test
    void after_the_lock_what_is_looked_at_once_stays_so_when_the_other_has_values() {
        revise(with(weekly().withSameAs(first().code())), 0, "");
        lock();
        var during = trial.protocol().periodsOf(first()).trial().get(0);
        room.store.observations().add(List.of(entry(first(), during)));

        assertInstanceOf(
                ReviseProtocol.Decision.SameAfterValues.class, revise(with(weekly()), 0, "They are not the same"));
    }

    @Test
    void before_there_are_values_of_the_trial_an_amendment_may_say_what_counts_the_same() {
        revise(with(weekly()), 0, "");
        lock();
        record(first());

        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                revise(with(weekly().withSameAs(first().code())), 0, "Seen when the baseline came"));
    }

    @Test
    void after_the_lock_small_numbers_may_be_hidden_more_and_not_less() {
        lock();

        assertInstanceOf(
                ReviseProtocol.Decision.SmallNumbersAfterLock.class,
                revise(showing(Measure.SmallNumbers.SHOWN), 0, "They are harmless"));
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                revise(showing(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT), 0, "Nobody says as much as one"));
        assertInstanceOf(
                ReviseProtocol.Decision.SmallNumbersAfterLock.class,
                revise(showing(Measure.SmallNumbers.WITHHELD), 0, "Back again"));
    }

    /** The plan with another word on the small numbers of its first measure. */
    private Protocol showing(Measure.SmallNumbers seen) {
        var plan = trial.protocol();
        return plan.withMeasures(plan.measures().stream()
                .map(one -> one.code().equals(first().code()) ? one.withSmallNumbers(seen) : one)
                .toList());
    }

    @Test
    void what_everybody_may_see_of_small_numbers_is_locked_with_the_plan_and_a_plan_without_it_keeps_its_text() {
        var plain = full();
        var measure = plain.measures().get(0);
        assertEquals(Measure.SmallNumbers.WITHHELD, measure.smallNumbers());
        for (var one : List.of(measure, expecting(measure, new BigDecimal("95")))) {
            for (var seen : Measure.SmallNumbers.values()) {
                var said = plain.withMeasures(List.of(one.withSmallNumbers(seen)));
                assertEquals(said, ProtocolText.read(ProtocolText.write(said)));
            }
        }
        var shown = plain.withMeasures(List.of(measure.withSmallNumbers(Measure.SmallNumbers.SHOWN)));
        assertEquals(
                ProtocolText.write(plain.withMeasures(List.of(measure))),
                ProtocolText.write(shown).replace("\t\tSHOWN\n", "\n"));
        assertTrue(ProtocolText.difference(plain, shown).contains("SHOWN"), "an amendment says so");
    }

    @Test
    void what_is_expected_is_part_of_the_plan_and_a_plan_without_it_keeps_its_text() {
        var plain = full();
        var measure = plain.measures().get(0);
        var expecting = plain.withMeasures(List.of(expecting(measure, new BigDecimal("95"))));

        assertEquals(
                new BigDecimal("95"),
                ProtocolText.read(ProtocolText.write(expecting))
                        .measures()
                        .get(0)
                        .expectedVolume());
        assertEquals(
                ProtocolText.write(plain.withMeasures(List.of(measure))),
                ProtocolText.write(expecting).replace("\t95\n", "\n"));
        assertThrows(IllegalArgumentException.class, () -> expecting(measure, BigDecimal.ZERO));
    }

    @Test
    void the_same_happenings_are_part_of_the_plan_and_a_plan_without_them_keeps_its_text() {
        var weekly = weekly();
        var next = with(weekly.withSameAs(first().code()));

        assertEquals(
                first().code(),
                ProtocolText.read(ProtocolText.write(next))
                        .measure(weekly.code())
                        .orElseThrow()
                        .sameAs());
        assertEquals(next, ProtocolText.read(ProtocolText.write(next)));
        assertEquals(
                ProtocolText.write(with(weekly)),
                ProtocolText.write(next).replace("\t\t\t" + first().code() + "\n", "\n"));
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(next, 0, ""));
        lock();
        assertTrue(trial.isLocked());
    }

    @Test
    void a_measure_repeats_another_of_its_unit_kind_and_organisation_by_other_periods_and_at_one_remove() {
        var weekly = weekly();
        var daily = Measures.copy(
                weekly, new MeasureCode("DAILY"), weekly.unit(), weekly.organisation(), MeasureCalendar.DAY);
        for (var wrong : List.of(
                with(weekly.withSameAs(weekly.code())),
                with(weekly.withSameAs(new MeasureCode("NOWHERE"))),
                with(Measures.copy(weekly, weekly.code(), "apples", weekly.organisation(), weekly.calendar())
                        .withSameAs(first().code())),
                with(Measures.copy(weekly, weekly.code(), weekly.unit(), "ELSEWHERE", weekly.calendar())
                        .withSameAs(first().code())),
                with(Measures.copy(weekly, weekly.code(), weekly.unit(), weekly.organisation(), first().calendar())
                        .withSameAs(first().code())),
                primaryInPlaceOfTheFirst(weekly.withSameAs(first().code())))) {
            assertEquals(
                    weekly.code(),
                    assertInstanceOf(ReviseProtocol.Decision.NotTheSame.class, revise(wrong, 0, ""))
                            .measure());
        }
        var chain = with(weekly.withSameAs(first().code()), daily.withSameAs(weekly.code()));
        var loop = with(weekly.withSameAs(daily.code()), daily.withSameAs(weekly.code()));
        assertInstanceOf(ReviseProtocol.Decision.NotTheSame.class, revise(chain, 0, ""));
        assertInstanceOf(ReviseProtocol.Decision.NotTheSame.class, revise(loop, 0, ""));
        var fork = with(weekly.withSameAs(first().code()), daily.withSameAs(first().code()));
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(fork, 0, ""));
    }

    @Test
    void a_measure_whose_other_one_leaves_the_plan_counts_happenings_of_its_own() {
        var next = with(weekly().withSameAs(first().code()));

        var left = next.withMeasures(next.measures().subList(1, next.measures().size()));

        assertEquals(null, left.measure(weekly().code()).orElseThrow().sameAs());
    }

    @Test
    void a_plan_in_which_measures_wrongly_repeat_each_other_is_not_locked() {
        room.store
                .trials()
                .add(new Trial(
                        with(weekly().withSameAs(weekly().code())).copiedAs(new TrialCode("OTHER")),
                        Set.of(room.person),
                        room.now,
                        "key"));

        var lacks = assertInstanceOf(
                LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(new TrialCode("OTHER")));

        assertEquals(Set.of(LockProtocol.Lacking.SAME_HAPPENINGS), lacks.things());
        assertEquals(List.of(weekly().code()), lacks.measures());
    }

    /** A primary outcome is looked at by itself, so it does not stand for another measure. */
    private Protocol primaryInPlaceOfTheFirst(Measure repeating) {
        var plan = with(repeating);
        return plan.withMeasures(plan.measures().stream()
                .map(one -> one.code().equals(first().code())
                        ? Measures.primary(one, false)
                        : one.code().equals(repeating.code())
                                ? Measures.primary(one, true).withSameAs(one.sameAs())
                                : one)
                .toList());
    }

    private Measure first() {
        return full().measures().get(0);
    }

    /** The first measure once more, by the week. */
    private Measure weekly() {
        return Measures.coded(first(), new MeasureCode("WEEKLY"));
    }

    /** The whole plan with these measures as well, each in a place of the theory of change. */
    private Protocol with(Measure... others) {
        var measures = new ArrayList<>(full().measures());
        measures.addAll(List.of(others));
        var codes = List.of(others).stream().map(Measure::code).toList();
        return full().withTheory(full().theoryOfChange().stream()
                        .map(link -> link.with(codes))
                        .toList())
                .withMeasures(measures);
    }

    /** One primary outcome less, so that the three that are allowed are not exceeded. */
    private Protocol promoting(Measure secondary) {
        return trial.protocol()
                .withMeasures(trial.protocol().measures().stream()
                        .map(one -> one.code().equals(secondary.code())
                                ? Measures.primary(one, true)
                                : one.equals(trial.protocol().measures().get(0)) ? Measures.primary(one, false) : one)
                        .toList());
    }

    private static Measure expecting(Measure m, BigDecimal volume) {
        return new Measure(
                m.code(),
                m.name(),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.owner(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope(),
                m.dueAfterDays(),
                volume,
                m.smallNumbers(),
                null);
    }

    private Set<LockProtocol.Lacking> lacking() {
        return assertInstanceOf(
                        LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE))
                .things();
    }

    private static Protocol full() {
        return SharedOfficeTemplate.protocol(TrialRoom.CODE);
    }

    private List<TheoryLink> without(Measure measure) {
        return trial.protocol().theoryOfChange().stream()
                .map(link -> link.without(List.of(measure.code())))
                .toList();
    }

    @Test
    void a_lead_of_another_trial_and_everybody_else_finds_no_such_trial() {
        var plan = fewer(3);
        room.person = PersonId.fresh();
        nobody(plan);
        room.roles = Set.of(Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.ADMINISTRATOR);
        nobody(plan);
        room.roles = Set.of();
        nobody(plan);
        assertFalse(trial.isLocked());
        assertEquals(List.of(), room.audited);

        room.roles = Set.of(Role.SYSTEM);
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(plan, 0, ""));
    }

    @Test
    void a_trial_that_is_not_there_is_not_found() {
        assertThrows(NotFound.class, () -> room.lockProtocol().lock(new TrialCode("NO-SUCH-TRIAL")));
        assertThrows(NotFound.class, () -> revise(empty(), 0, ""));
    }

    private void nobody(Protocol plan) {
        assertThrows(NotFound.class, () -> revise(plan, 0, ""));
        assertThrows(NotFound.class, () -> room.lockProtocol().lock(TrialRoom.CODE));
    }

    private void lock() {
        assertInstanceOf(LockProtocol.Decision.Locked.class, room.lockProtocol().lock(TrialRoom.CODE));
    }

    @Test
    void what_is_new_in_a_plan_is_looked_through_for_personal_data_and_what_was_there_is_not_asked_about_again() {
        var told = ProtocolText.read(
                ProtocolText.write(trial.protocol()).replaceFirst("Ripley", "Ripley, ask 07700 900123"));

        assertInstanceOf(ReviseProtocol.Decision.PersonalDataFound.class, revise(told, 0, ""));
    }

    private ReviseProtocol.Decision revise(Protocol next, long seen, String why) {
        return room.reviseProtocol().revise(next, seen, why);
    }

    private Protocol fewer(int measures) {
        return trial.protocol().withMeasures(trial.protocol().measures().subList(0, measures));
    }

    @Test
    void a_measure_with_recorded_values_does_not_become_another_kind() {
        var first = trial.protocol().measures().get(0);
        record(first);
        var kind = first.kind() == Measure.Kind.DURATION ? Measure.Kind.MONEY : Measure.Kind.DURATION;
        var other = new Measure(
                first.code(),
                first.name(),
                first.unit(),
                kind,
                first.better(),
                first.calendar(),
                first.denominatorName(),
                first.source(),
                first.organisation(),
                first.owner(),
                first.primary(),
                first.aim(),
                first.priority(),
                first.minimumWorthwhileChange(),
                first.headlineWindow(),
                first.seasonalPairs(),
                first.levelAndSlope(),
                first.dueAfterDays(),
                first.expectedVolume(),
                first.smallNumbers(),
                null);

        assertEquals(
                new ReviseProtocol.Decision.MeasureInUse(first.code()),
                revise(trial.protocol().withMeasures(List.of(other)), 0, ""));
    }

    @Test
    void other_dates_that_would_put_values_out_of_sight_are_refused_and_a_longer_trial_is_not() {
        var first = trial.protocol().measures().stream()
                .filter(measure -> measure.calendar() == MeasureCalendar.TRIAL_MONTH)
                .findFirst()
                .orElseThrow();
        record(first);
        var from = trial.protocol().trialFrom();
        var until = trial.protocol().trialTo();

        assertEquals(
                new ReviseProtocol.Decision.PeriodsInUse(first.code()),
                revise(onlyMeasure(first, "" + from, "" + from.plusDays(10)), 0, ""));
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                revise(onlyMeasure(first, "" + until, "" + until.plusMonths(1)), 0, ""));
    }

    @Test
    void shorter_dates_of_a_locked_plan_leave_out_no_value_and_those_before_any_value_may_come() {
        lock();
        var first = trial.protocol().measures().stream()
                .filter(measure -> measure.calendar() == MeasureCalendar.TRIAL_MONTH)
                .findFirst()
                .orElseThrow();
        var until = trial.protocol().trialTo();
        var last = trial.protocol().periodsOf(first).trial();
        room.store.observations().add(List.of(entry(first, last.get(last.size() - 1))));

        assertEquals(
                new ReviseProtocol.Decision.PeriodsInUse(first.code()),
                revise(dated("" + until, "" + until.minusMonths(2)), trial.version(), "The lockdown came in between"));
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                revise(dated("" + until, "" + until.plusMonths(1)), trial.version(), "One month more was agreed"));
    }

    private Protocol dated(String date, String instead) {
        return ProtocolText.read(ProtocolText.write(trial.protocol())
                .lines()
                .map(line -> line.startsWith("period") ? line.replace(date, instead) : line)
                .collect(java.util.stream.Collectors.joining("\n")));
    }

    private Protocol onlyMeasure(Measure measure, String date, String instead) {
        return ProtocolText.read(ProtocolText.write(trial.protocol().withMeasures(List.of(measure)))
                .lines()
                .map(line -> line.startsWith("period") ? line.replace(date, instead) : line)
                .collect(java.util.stream.Collectors.joining("\n")));
    }

    private List<Measure> rest() {
        var all = trial.protocol().measures();
        return all.subList(1, all.size());
    }

    private void record(Measure measure) {
        var period = trial.protocol().periodsOf(measure).whole().get(0);
        room.store.observations().add(List.of(entry(measure, period)));
    }

    private Entry entry(Measure measure, Period period) {
        return new Entry(
                TrialRoom.CODE,
                measure.code(),
                period,
                1,
                BigDecimal.ONE,
                null,
                Entry.Source.TYPED,
                "",
                room.now,
                room.person);
    }

    /** As little as a plan can be made of. */
    private static Protocol empty() {
        var full = SharedOfficeTemplate.protocol(new TrialCode("EMPTY-TRIAL"));
        return new Protocol(
                full.code(),
                full.title(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                full.desks(),
                full.trialFrom(),
                full.trialFrom(),
                full.trialFrom(),
                full.trialTo(),
                full.timeZone(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                full.priorityFramework(),
                List.of(),
                List.of());
    }
}
