package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.Foreseen.Basis;
import org.jointestate.domain.trial.protocol.Foreseen.Outlook;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.junit.jupiter.api.Test;

class ForeseeMeasuresTest {

    private static final MeasureCode CODE = new MeasureCode("SAFE-AND-WELL");

    private final TrialRoom room = new TrialRoom();
    private final List<Observation> told = new ArrayList<>();
    private final Foresight foresight = (plan, measure, baseline) -> {
        told.addAll(baseline);
        return Foreseen.nothing(measure.code(), baseline.size(), 0);
    };

    @Test
    void only_values_of_the_baseline_are_looked_at() {
        var trial = room.givenTrial();
        var measure = trial.protocol().measure(CODE).orElseThrow();
        var periods = trial.protocol().periodsOf(measure);
        room.store
                .observations()
                .add(List.of(
                        entry(measure, periods.baseline().get(3)),
                        entry(measure, periods.trial().get(0))));

        var foreseen = room.foreseeMeasures(foresight).foresee(TrialRoom.CODE, List.of());

        assertEquals(
                trial.protocol().measures().stream().map(Measure::code).toList(),
                foreseen.stream().map(Foreseen::measure).toList());
        assertEquals(
                List.of(periods.baseline().get(3)),
                told.stream().map(Observation::period).toList());
    }

    @Test
    void a_measure_that_is_being_written_takes_the_place_of_the_one_in_the_plan() {
        var trial = room.givenTrial();
        var typed = trial.protocol().measures().get(4);

        var foreseen = room.foreseeMeasures(foresight).foresee(TrialRoom.CODE, List.of(typed));

        assertEquals(trial.protocol().measures().size(), foreseen.size());
        assertEquals(typed.code(), foreseen.get(foreseen.size() - 1).measure());
    }

    @Test
    void what_is_hopeless_depends_on_the_change_agreed_to_matter_and_on_the_direction_that_is_better() {
        var one = new Foreseen(CODE, Basis.BASELINE, 24, 6, 95, 0.27, 0.38, true, 0.30);

        assertEquals(Outlook.COULD_SHOW, one.outlook(Measure.Better.DOWN));
        assertEquals(Outlook.ONLY_LARGER, one.outlook(Measure.Better.UP));
        assertEquals(Outlook.ONLY_LARGER, one.outlook(Measure.Better.NEITHER));
        assertEquals(
                Outlook.HOPELESS,
                new Foreseen(CODE, Basis.STATED, 24, 6, 2, 0.61, 1.58, true, 0.20).outlook(Measure.Better.UP));
        assertEquals(
                Outlook.CANNOT_TELL,
                new Foreseen(CODE, Basis.BASELINE, 24, 6, 95, 0.27, 0.38, true, 0).outlook(Measure.Better.UP));
        assertEquals(Outlook.CANNOT_TELL, Foreseen.nothing(CODE, 0, 6).outlook(Measure.Better.UP));
    }

    private Entry entry(Measure measure, Period period) {
        return new Entry(
                TrialRoom.CODE,
                measure.code(),
                period,
                1,
                BigDecimal.TEN,
                null,
                Entry.Source.TYPED,
                "",
                room.now,
                room.person);
    }
}
