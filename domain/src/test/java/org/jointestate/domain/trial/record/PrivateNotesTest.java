package org.jointestate.domain.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateNotesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final String WORDS = "They did not answer us";

    private final TrialRoom room = new TrialRoom();
    private final PersonId police = room.person;
    private final PersonId fire = PersonId.fresh();

    @BeforeEach
    void given_a_trial_of_two_leads_and_a_note_that_the_police_keep_to_themselves() {
        room.givenTrial().appoint(fire);
        assertInstanceOf(
                RecordOutcome.Decision.Recorded.class, room.recordOutcome().record(note(WORDS), true));
    }

    @Test
    void the_leads_of_its_organisation_see_it_marked_and_correct_and_withdraw_it() {
        var listed = room.listOutcomes().list(TrialRoom.CODE);

        assertEquals(List.of(WORDS), words(listed.records()));
        assertEquals(Set.of(ID), listed.kept());
        assertInstanceOf(
                CorrectOutcome.Decision.Corrected.class,
                room.correctOutcome().correct(note("They answered late"), 1, "They did in the end."));
        assertInstanceOf(
                Withdrawal.Withdrawn.class, room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 2, "Settled."));
        assertEquals(1, room.listOutcomes().list(TrialRoom.CODE).withdrawn().size());
    }

    @Test
    void the_other_organisations_leads_find_none_of_it_by_any_way() {
        theOtherLead();

        assertEquals(
                new ListOutcomes.Listed(List.of(), List.of(), Set.of()),
                room.listOutcomes().list(TrialRoom.CODE));
        assertThrows(NotFound.class, () -> room.showOutcome().show(TrialRoom.CODE, ID));
        assertThrows(NotFound.class, () -> room.correctOutcome().correct(note("Ours now"), 1, "It was so."));
        assertThrows(NotFound.class, () -> room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 1, "It was so."));
        assertThrows(NotFound.class, () -> room.shareOutcome().share(TrialRoom.CODE, ID));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SENIOR_LEADER", "AUDITOR", "BOARD_SECRETARY", "SYSTEM"})
    void those_who_read_every_trial_do_not_see_it_either(Role role) {
        room.person = PersonId.fresh();
        room.roles = Set.of(role);

        assertEquals(List.of(), room.listOutcomes().list(TrialRoom.CODE).records());
        assertThrows(NotFound.class, () -> room.showOutcome().show(TrialRoom.CODE, ID));
    }

    @Test
    void it_is_in_no_frozen_record_whoever_freezes_and_no_audit_entry_has_its_words() {
        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).outcomes());
        theOtherLead();
        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).outcomes());

        assertTrue(room.audited.contains("outcome recorded: " + TrialRoom.CODE + " " + ID));
        assertFalse(room.audited.toString().contains("answer"));
    }

    @Test
    void a_lead_who_goes_over_to_the_other_organisation_leaves_its_notes_behind() {
        room.organisation = new OrganisationCode("FIRE");

        assertEquals(List.of(), room.listOutcomes().list(TrialRoom.CODE).records());
    }

    @Test
    void once_shared_it_is_like_any_other() {
        room.shareOutcome().share(TrialRoom.CODE, ID);
        theOtherLead();

        assertEquals(
                List.of(WORDS), words(room.listOutcomes().list(TrialRoom.CODE).records()));
        assertEquals(Set.of(), room.listOutcomes().list(TrialRoom.CODE).kept());
        assertEquals(
                List.of(WORDS),
                words(room.gatherTrialRecord().gather(TrialRoom.CODE).outcomes()));
        assertTrue(room.audited.contains("outcome shared: " + TrialRoom.CODE + " " + ID));
        assertThrows(NotFound.class, () -> room.shareOutcome().share(TrialRoom.CODE, ID));
    }

    @Test
    void the_application_itself_has_nobody_to_keep_a_note_for() {
        room.roles = Set.of(Role.SYSTEM);

        assertEquals(
                new RecordOutcome.Decision.NobodyToKeepItFor(),
                room.recordOutcome().record(note("A note").writtenDown(room.now, null), true));
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeRecord.Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ISSUE", "LESSON", "PROBLEM_SOLVING"})
    void what_is_counted_cannot_be_kept_private_nor_a_note_become_it(OutcomeRecord.Kind kind) {
        var counted = of(kind, UUID.randomUUID());

        assertEquals(
                new RecordOutcome.Decision.CountsForAll(),
                room.recordOutcome().record(counted.writtenDown(room.now, null), true));
        assertEquals(
                new CorrectOutcome.Decision.NotAccepted(new RecordOutcome.Decision.CountsForAll()),
                room.correctOutcome().correct(of(kind, ID), 1, "It was so."));
    }

    private void theOtherLead() {
        assertFalse(fire.equals(police));
        room.person = fire;
        room.organisation = new OrganisationCode("FIRE");
    }

    private static List<String> words(List<OutcomeRecord> records) {
        return records.stream().map(OutcomeRecord::summary).toList();
    }

    private OutcomeRecord note(String summary) {
        return new OutcomeRecord(
                ID,
                TrialRoom.CODE,
                LocalDate.of(2019, 11, 4),
                OutcomeRecord.Kind.ISSUE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                summary,
                "",
                Instant.parse("2026-11-22T12:00:00Z"),
                police);
    }

    private OutcomeRecord of(OutcomeRecord.Kind kind, UUID id) {
        var day = LocalDate.of(2019, 11, 4);
        return new OutcomeRecord(
                id,
                TrialRoom.CODE,
                day,
                kind,
                List.of(),
                null,
                null,
                kind == OutcomeRecord.Kind.INFORMATION_SHARED ? day : null,
                null,
                null,
                "Counted",
                "",
                room.now,
                null);
    }
}
