package org.jointestate.domain.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.InMemoryPapers;
import org.jointestate.domain.evaluation.paper.Shelving;
import org.jointestate.domain.evaluation.signoff.FakeChecks;
import org.jointestate.domain.evaluation.signoff.InMemorySignatures;
import org.jointestate.domain.evaluation.signoff.PaperShelf;
import org.jointestate.domain.evaluation.signoff.ReportCases;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeFrozenFolderTest {

    private static final DatasetId ID = DatasetId.fresh();

    private final TrialRoom room = new TrialRoom();
    private final InMemoryDatasets datasets = new InMemoryDatasets();
    private final FakeChecks checks = new FakeChecks();

    @BeforeEach
    void given_a_frozen_dataset_with_an_answer_of_each_person() {
        room.givenTrial();
        datasets.add(
                new FrozenDataset(ID, TrialRoom.CODE, room.now, room.person, "0".repeat(64), true),
                new TreeMap<>(Map.of("survey.csv", "wave,respondent\n0,R1\n")));
    }

    @Test
    void the_lead_of_the_trial_and_an_auditor_take_the_folder_and_it_is_written_down() {
        assertTrue(take().files().containsKey("survey.csv"));
        assertTrue(mayTake());

        room.roles = Set.of(Role.AUDITOR);
        room.person = PersonId.fresh();

        assertTrue(take().files().containsKey("survey.csv"));
        assertTrue(mayTake());
        assertEquals(
                2,
                room.audited.stream()
                        .filter(one -> one.equals("frozen folder taken: " + ID))
                        .count());
    }

    @Test
    void a_senior_leader_reads_the_report_and_does_not_get_the_folder_even_when_leading_another_trial() {
        room.person = PersonId.fresh();
        room.roles = Set.of(Role.SENIOR_LEADER, Role.TRIAL_LEAD);

        assertEquals(ID, seeReports().open(ID).dataset().id());
        assertFalse(mayTake());
        assertThrows(NotAllowed.class, this::take);
    }

    @Test
    void the_folder_of_somebody_elses_trial_is_not_there() {
        room.person = PersonId.fresh();

        assertThrows(NotFound.class, this::take);
    }

    private final InMemoryPapers papers = new InMemoryPapers();

    private SeeReports.Opened take() {
        return new TakeFrozenFolder(room.access, cases(), checks, room.audit).take(ID);
    }

    private boolean mayTake() {
        return seeReports().see().get(0).mayTakeFolder();
    }

    private SeeReports seeReports() {
        return new SeeReports(room.access, datasets, cases(), checks, room.audit);
    }

    private ReportCases cases() {
        return new ReportCases(
                room.access,
                room.store.trials(),
                datasets,
                datasets,
                new InMemorySignatures(),
                checks,
                trial -> datasets.filesOf(ID),
                new PaperShelf(papers, new Shelving(papers)));
    }
}
