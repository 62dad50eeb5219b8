package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plainest proof that something is hidden: it is changed, and not one byte of what is published changes with it. Whatever a reader
 * does with the files, the two trials look the same.
 */
class NothingHiddenMattersTest {

    private static FrozenTrial trial;
    private static SortedMap<String, byte[]> published;

    @BeforeAll
    static void publish() {
        trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        published = files(trial);
    }

    @Test
    void another_small_count_in_the_place_of_each_fifth_hidden_one_changes_nothing() {
        var changed = new int[1];
        var others = observations(o -> {
            var value = o.value();
            var small = o.measure().equals("JOINT-OPERATIONS")
                    && value != null
                    && value.signum() > 0
                    && value.intValue() < 5;
            return small && changed[0]++ % 5 == 0 ? with(o, BigDecimal.valueOf(value.intValue() % 4 + 1)) : o;
        });

        same(others);
        assertNotEquals(0, changed[0]);
    }

    @Test
    void another_small_part_of_a_share_changes_nothing() {
        same(observations(o -> o.measure().equals("SAFE-AND-WELL-FROM-POLICE")
                        && o.value() != null
                        && o.value().intValue() == 3
                ? with(o, BigDecimal.valueOf(2))
                : o));
    }

    @Test
    void who_was_there_and_when_to_the_minute_changes_nothing_while_the_hours_of_the_week_stay() {
        var presence = trial.presence().stream()
                .map(p -> new Presence(
                        "somebody-" + p.pseudonym(),
                        p.organisation(),
                        p.zone(),
                        p.from(),
                        p.to(),
                        Presence.Source.IMPORT,
                        !p.closedByRule()))
                .toList();

        same(frozen(trial.observations(), presence, trial.outcomeRecords(), trial.ledger(), trial.survey()));
    }

    @Test
    void a_record_that_was_of_another_hidden_kind_and_said_another_thing_changes_nothing() {
        var records = new ArrayList<OutcomeRecord>();
        var moved = false;
        for (var r : trial.outcomeRecords()) {
            var lesson = r.kind() == OutcomeRecord.Kind.LESSON && !moved;
            moved |= lesson;
            records.add(new OutcomeRecord(
                    r.date(),
                    lesson ? OutcomeRecord.Kind.ISSUE : r.kind(),
                    List.of(),
                    null,
                    r.measure(),
                    r.asked(),
                    r.answered(),
                    "Another text"));
        }

        same(frozen(trial.observations(), trial.presence(), records, trial.ledger(), trial.survey()));
    }

    @Test
    void codes_of_staff_and_strength_of_their_agreement_change_nothing() {
        var survey = trial.survey().stream()
                .map(a -> new SurveyAnswer(
                        a.wave(),
                        a.pairCode() == null ? null : "x" + a.pairCode(),
                        a.item(),
                        a.item().equals("quiet") && a.pairCode() == null && a.answer() == 5 ? 4 : a.answer()))
                .toList();

        same(frozen(trial.observations(), trial.presence(), trial.outcomeRecords(), trial.ledger(), survey));
    }

    @Test
    void owners_of_costs_change_nothing() {
        var ledger = trial.ledger().stream()
                .map(l -> new LedgerLine(
                        l.code(),
                        l.side(),
                        l.kind(),
                        l.name(),
                        l.organisation(),
                        l.year(),
                        l.low(),
                        l.best(),
                        l.high(),
                        l.optimismBias(),
                        l.priceYear(),
                        "Somebody else",
                        l.evidence(),
                        l.measure()))
                .toList();

        same(frozen(trial.observations(), trial.presence(), trial.outcomeRecords(), ledger, trial.survey()));
    }

    @Test
    void a_value_that_is_shown_does_change_what_is_published() {
        var others = files(observations(o -> o.measure().equals("ASB") && o.value() != null
                ? with(o, o.value().add(BigDecimal.ONE))
                : o));

        assertEquals(published.keySet(), others.keySet());
        var different = published.keySet().stream()
                .filter(name -> !Arrays.equals(published.get(name), others.get(name)))
                .count();
        assertNotEquals(0, different);
    }

    private static void same(FrozenTrial other) {
        assertNotEquals(trial.manifest().hash(), other.manifest().hash(), "Something must have been changed.");
        var files = files(other);
        assertEquals(published.keySet(), files.keySet());
        published.forEach((name, bytes) -> assertArrayEquals(bytes, files.get(name), name));
    }

    private static SortedMap<String, byte[]> files(FrozenTrial of) {
        return Publication.publish(of, Version.published(1)).files();
    }

    private static Observation with(Observation o, BigDecimal value) {
        return new Observation(
                o.measure(), o.from(), o.to(), value, o.denominator(), o.late(), o.corrected(), o.failedRule());
    }

    private static FrozenTrial observations(UnaryOperator<Observation> change) {
        return frozen(
                trial.observations().stream().map(change).toList(),
                trial.presence(),
                trial.outcomeRecords(),
                trial.ledger(),
                trial.survey());
    }

    private static FrozenTrial frozen(
            List<Observation> observations,
            List<Presence> presence,
            List<OutcomeRecord> records,
            List<LedgerLine> ledger,
            List<SurveyAnswer> survey) {
        return FrozenTrial.freeze(
                trial.manifest().frozenAt(),
                trial.manifest().seed(),
                trial.protocol(),
                observations,
                trial.events(),
                presence,
                trial.deskUse(),
                records,
                ledger,
                survey,
                trial.authored(),
                trial.signOffs());
    }
}
