package org.jointestate.domain.trial.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import does to figures that a lead has corrected since the last one. */
class ImportAgainTest {

    private static final CrimeCell DRUGS = new CrimeCell("Drugs", "Amber Valley");
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 1);

    private final TrialRoom room = new TrialRoom();
    private MeasureCode measure;

    @BeforeEach
    void given_a_trial_with_a_measure_that_the_official_files_feed() {
        room.givenTrial();
        var added = assertInstanceOf(
                AddStreetCrimeMeasures.Decision.Added.class,
                room.addStreetCrimeMeasures().add(TrialRoom.CODE, "Derbyshire Constabulary", List.of(DRUGS), ""));
        measure = added.measures().get(0);
    }

    @Test
    void the_same_official_file_again_leaves_the_correction_of_a_lead() {
        imported(2858);
        record("2850", "Eight were recorded twice", Entry.Source.TYPED);

        var again = imported(2858);

        assertEquals(1, again.count(Recording.Effect.SAME));
        assertEquals(0, again.count(Recording.Effect.CORRECTION));
        assertEquals(new BigDecimal("2850"), value());
        assertEquals(0, room.store.imports().of(TrialRoom.CODE).get(0).corrected());
        assertEquals(1, room.store.imports().of(TrialRoom.CODE).size());
    }

    @Test
    void only_a_figure_that_corrects_carries_the_reason_of_a_revised_file() {
        imported(2858);
        imported(2861);

        assertEquals(
                List.of("", ImportStreetCrime.REVISED),
                room.store.observations().of(TrialRoom.CODE, measure).get(0).entries().stream()
                        .map(Entry::reason)
                        .toList());
    }

    @Test
    void an_official_file_with_another_figure_than_the_last_replaces_the_correction() {
        imported(2858);
        record("2850", "Eight were recorded twice", Entry.Source.TYPED);

        assertEquals(1, imported(2861).count(Recording.Effect.CORRECTION));
        assertEquals(new BigDecimal("2861"), value());
        record("2853", "Eight were recorded twice", Entry.Source.TYPED);

        assertEquals(1, imported(2861).count(Recording.Effect.SAME));
        assertEquals(new BigDecimal("2853"), value());
        assertEquals(1, imported(2858).count(Recording.Effect.CORRECTION));
        assertEquals(new BigDecimal("2858"), value());
    }

    @Test
    void the_same_file_of_figures_again_leaves_a_correction_and_another_reason_does_not() {
        record("81", "", Entry.Source.CSV_FILE);
        record("18", "Digits were exchanged", Entry.Source.TYPED);

        assertEquals(1, record("81", "", Entry.Source.CSV_FILE).count(Recording.Effect.SAME));
        assertEquals(new BigDecimal("18"), value());

        assertEquals(
                1, record("81", "It was 81 after all", Entry.Source.CSV_FILE).count(Recording.Effect.CORRECTION));
        assertEquals(new BigDecimal("81"), value());
    }

    @Test
    void a_figure_typed_again_is_a_correction_as_ever() {
        record("81", "", Entry.Source.TYPED);
        imported(18);

        assertEquals(1, record("81", "", Entry.Source.CSV_FILE).count(Recording.Effect.REFUSED));
        assertEquals(1, record("81", "The file is wrong", Entry.Source.TYPED).count(Recording.Effect.CORRECTION));
        assertEquals(new BigDecimal("81"), value());
    }

    private Recording imported(long incidents) {
        var counts = new TreeMap<CrimeCell, Long>();
        counts.put(DRUGS, incidents);
        var file = new StreetCrimeFile(
                "2019-06.csv", "0".repeat(64), YearMonth.of(2019, 6), "Derbyshire Constabulary", incidents, counts);
        return assertInstanceOf(
                        ImportStreetCrime.Decision.Imported.class,
                        room.importStreetCrime().run(TrialRoom.CODE, List.of(file), false))
                .report()
                .recording();
    }

    private Recording record(String value, String reason, Entry.Source source) {
        return room.recordObservations()
                .record(
                        TrialRoom.CODE,
                        List.of(new Proposal(measure, JUNE, new BigDecimal(value), null, reason, -1, "1")),
                        source,
                        false);
    }

    private BigDecimal value() {
        return room.store.observations().of(TrialRoom.CODE, measure).get(0).value();
    }
}
