package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.crime.AddStreetCrimeMeasures;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.ImportStreetCrime;
import org.jointestate.domain.trial.crime.ImportStreetCrime.Decision;
import org.jointestate.domain.trial.crime.StreetCrimeFile;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Recording.Effect;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportOfficialFilesTest {

    private static final CrimeCell ALL = new CrimeCell("", "");
    private static final CrimeCell ASB = new CrimeCell("Anti-social behaviour", "");
    private static final CrimeCell ASB_AMBER_VALLEY = new CrimeCell("Anti-social behaviour", "Amber Valley");

    private final TrialRoom room = new TrialRoom();
    private List<StreetCrimeFile> files = List.of();

    @BeforeEach
    void five_real_files_and_three_measures() throws IOException {
        room.givenTrial();
        var read = new ArrayList<StreetCrimeFile>();
        for (var month : List.of("2018-10", "2018-11", "2018-12", "2019-01", "2019-02")) {
            read.add(StreetCrimeReaderTest.official(month));
        }
        files = List.copyOf(read);
        var added = room.addStreetCrimeMeasures()
                .add(TrialRoom.CODE, "Derbyshire Constabulary", List.of(ALL, ASB, ASB_AMBER_VALLEY), "");
        assertEquals(
                List.of("ALL-CRIME_FORCE", "ANTI-SOCIAL-BEHAVIOUR_FORCE", "ANTI-SOCIAL-BEHAVIOUR_AMBER-VALLEY"),
                assertInstanceOf(AddStreetCrimeMeasures.Decision.Added.class, added).measures().stream()
                        .map(MeasureCode::value)
                        .toList());
    }

    /** Expected totals: the check line of the data's own README. Amber Valley: zcat, grep and wc over the same files. */
    @Test
    void the_totals_of_the_measures_are_those_of_the_files() {
        imported(files);

        assertEquals(List.of(8194L, 7745L, 7603L, 7987L, 8087L), values("ALL-CRIME_FORCE"));
        assertEquals(List.of(2858L, 2566L, 2385L, 2980L, 3142L), values("ANTI-SOCIAL-BEHAVIOUR_FORCE"));
        assertEquals(5, values("ANTI-SOCIAL-BEHAVIOUR_AMBER-VALLEY").size());
        assertEquals(5, room.store.imports().of(TrialRoom.CODE).size());
    }

    @Test
    void a_trial_run_says_what_would_change_and_changes_nothing() {
        var tried =
                assertInstanceOf(Decision.Tried.class, room.importStreetCrime().run(TrialRoom.CODE, files, true));

        assertEquals(15, tried.report().recording().count(Effect.NEW));
        assertTrue(room.store.observations().of(TrialRoom.CODE).isEmpty());
        assertTrue(room.store.imports().of(TrialRoom.CODE).isEmpty());
    }

    @Test
    void the_same_files_again_change_nothing() {
        imported(files);
        var before = room.store.observations().of(TrialRoom.CODE);

        var again = imported(files);

        assertEquals(15, again.report().recording().count(Effect.SAME));
        assertEquals(before, room.store.observations().of(TrialRoom.CODE));
        assertEquals(5, room.store.imports().of(TrialRoom.CODE).size());
    }

    @Test
    void a_revised_file_becomes_corrections_with_their_reason() {
        imported(files);

        var report = imported(List.of(revised(files.get(0)))).report();

        assertEquals(3, report.recording().count(Effect.CORRECTION));
        var october = observations("ANTI-SOCIAL-BEHAVIOUR_FORCE").get(0);
        assertEquals(new BigDecimal("2859"), october.value());
        assertEquals(new BigDecimal("2858"), october.replaced().orElseThrow());
        assertEquals(ImportStreetCrime.REVISED, october.newest().reason());
    }

    @Test
    void one_file_that_is_refused_refuses_them_all() {
        var wrong = new StreetCrimeFile(
                "b.csv", "0".repeat(64), YearMonth.of(2016, 1), "Derbyshire Constabulary", 1, one(ASB_AMBER_VALLEY));
        var other = new StreetCrimeFile(
                "c.csv", "0".repeat(64), YearMonth.of(2019, 3), "Nottinghamshire Police", 1, one(ASB_AMBER_VALLEY));

        var refused = assertInstanceOf(
                Decision.Refused.class,
                room.importStreetCrime().run(TrialRoom.CODE, List.of(files.get(0), files.get(0), wrong, other), false));

        assertEquals(
                List.of(
                        ImportStreetCrime.Reason.SAME_MONTH_TWICE,
                        ImportStreetCrime.Reason.OUTSIDE_TRIAL,
                        ImportStreetCrime.Reason.OTHER_FORCE),
                refused.files().stream()
                        .map(ImportStreetCrime.FileRefusal::reason)
                        .toList());
        assertTrue(room.store.observations().of(TrialRoom.CODE).isEmpty());
    }

    @Test
    void the_month_across_the_start_of_the_trial_is_kept_and_set_aside() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var measure =
                trial.protocol().measure(new MeasureCode("ALL-CRIME_FORCE")).orElseThrow();

        var periods = trial.protocol().periodsOf(measure);

        assertEquals(23, periods.baseline().size());
        assertEquals(5, periods.trial().size());
        assertEquals(
                List.of(LocalDate.of(2017, 10, 1), LocalDate.of(2019, 10, 1), LocalDate.of(2020, 4, 1)),
                periods.setAside().stream().map(period -> period.from()).toList());
    }

    private static StreetCrimeFile revised(StreetCrimeFile file) {
        var counts = new TreeMap<>(file.counts());
        counts.merge(ASB_AMBER_VALLEY, 1L, Long::sum);
        return new StreetCrimeFile(file.name(), "1".repeat(64), file.month(), file.force(), file.rows() + 1, counts);
    }

    private static TreeMap<CrimeCell, Long> one(CrimeCell cell) {
        var counts = new TreeMap<CrimeCell, Long>();
        counts.put(cell, 1L);
        return counts;
    }

    private Decision.Imported imported(List<StreetCrimeFile> some) {
        return assertInstanceOf(
                Decision.Imported.class, room.importStreetCrime().run(TrialRoom.CODE, some, false));
    }

    private List<Observation> observations(String measure) {
        return room.store.observations().of(TrialRoom.CODE, new MeasureCode(measure));
    }

    private List<Long> values(String measure) {
        return observations(measure).stream()
                .map(found -> found.value().longValueExact())
                .toList();
    }
}
