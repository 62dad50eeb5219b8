package org.jointestate.domain.trial.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trial is the template's: partners POLICE and FIRE, the zone SHARED-OFFICE, 25 October 2019 to 25 April 2020. */
class ImportPresenceTest {

    private final TrialRoom room = new TrialRoom();
    private long line = 1;

    @BeforeEach
    void given_the_trial() {
        room.givenTrial();
    }

    @Test
    void lines_become_stays_under_a_pseudonym_and_the_import_is_noted() {
        var sums = imported(stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z"));

        assertEquals(new ImportPresence.Sums(1, 1, 0, 0, 0, 0), sums);
        var kept = only();
        assertFalse(kept.pseudonym().contains("amira"));
        assertEquals(Stay.Source.IMPORT, kept.source());
        var noted = room.store.imports().of(TrialRoom.CODE);
        assertEquals(
                List.of("presence.csv"), noted.stream().map(ImportRecord::file).toList());
        assertEquals(1, noted.get(0).added());
        assertEquals(List.of("presence imported: " + TrialRoom.CODE), room.audited);
    }

    @Test
    void a_trial_run_says_the_same_and_keeps_nothing() {
        var decision = run(true, stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z"));

        var tried = assertInstanceOf(ImportPresence.Decision.Tried.class, decision);
        assertEquals(1, tried.sums().added());
        nothingKept();
    }

    @Test
    void the_same_file_again_changes_nothing_and_is_not_noted_again() {
        var file = new PresenceLine[] {
            stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z"),
            stay("bea", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z")
        };
        imported(file);

        assertEquals(new ImportPresence.Sums(2, 0, 2, 0, 0, 0), imported(file));
        assertEquals(2, room.store.stays().of(TrialRoom.CODE).size());
        assertEquals(1, room.store.imports().of(TrialRoom.CODE).size());
    }

    @Test
    void one_person_has_one_pseudonym_and_two_have_two() {
        imported(
                stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z"),
                stay("amira", "2019-11-05T09:00:00Z", "2019-11-05T12:00:00Z"),
                stay("bea", "2019-11-06T09:00:00Z", "2019-11-06T12:00:00Z"));

        var pseudonyms = room.store.stays().of(TrialRoom.CODE).stream()
                .map(Stay::pseudonym)
                .toList();
        assertEquals(pseudonyms.get(0), pseudonyms.get(1));
        assertFalse(pseudonyms.get(0).equals(pseudonyms.get(2)));
    }

    @Test
    void a_stay_without_an_end_is_closed_when_its_zone_closes_and_after_that_it_has_no_length() {
        // The office closes at 18:00, which is 18:00 UTC in November.
        var sums = imported(stay("amira", "2019-11-04T09:00:00Z", null), stay("bea", "2019-11-04T18:30:00Z", null));

        assertEquals(2, sums.closedByRule());
        var kept = room.store.stays().of(TrialRoom.CODE);
        assertEquals(Instant.parse("2019-11-04T18:00:00Z"), kept.get(0).to());
        assertEquals(kept.get(1).from(), kept.get(1).to());
        assertTrue(kept.get(0).closedByRule());
    }

    @Test
    void what_lies_outside_the_trial_is_kept_and_counted_to_the_instant() {
        // 25 October 2019 begins in London at 23:00 UTC of the day before, 25 April 2020 too.
        var sums = imported(
                stay("a", "2019-10-24T22:59:59Z", "2019-10-24T23:30:00Z"),
                stay("b", "2019-10-24T23:00:00Z", "2019-10-24T23:30:00Z"),
                stay("c", "2020-04-24T22:59:59Z", "2020-04-24T23:30:00Z"),
                stay("d", "2020-04-24T23:00:00Z", "2020-04-24T23:30:00Z"));

        assertEquals(2, sums.outsideTrial());
        assertEquals(4, sums.added());
    }

    @Test
    void a_stay_lasts_a_day_at_most_and_longer_than_an_instant() {
        assertEquals(
                1,
                imported(stay("a", "2019-11-04T09:00:00Z", "2019-11-05T09:00:00Z"))
                        .added());
        refused(ImportPresence.Reason.TOO_LONG, stay("b", "2019-11-04T09:00:00Z", "2019-11-05T09:00:01Z"));
        refused(ImportPresence.Reason.ENDS_BEFORE_START, stay("c", "2019-11-04T09:00:00Z", "2019-11-04T09:00:00Z"));
        refused(ImportPresence.Reason.ENDS_BEFORE_START, stay("d", "2019-11-04T09:00:00Z", "2019-11-04T08:59:59Z"));
    }

    @Test
    void nobody_was_somewhere_in_the_future_and_today_is_not_over() {
        room.now = Instant.parse("2019-11-05T12:00:00Z");

        assertEquals(
                1,
                imported(stay("a", "2019-11-04T09:00:00Z", "2019-11-04T23:59:59Z"))
                        .added());
        refused(ImportPresence.Reason.DAY_NOT_OVER, stay("b", "2019-11-04T22:00:00Z", "2019-11-05T00:00:00Z"));
        refused(ImportPresence.Reason.DAY_NOT_OVER, stay("b", "2019-11-05T09:00:00Z", "2019-11-05T12:00:00Z"));
        refused(ImportPresence.Reason.IN_THE_FUTURE, stay("b", "2019-11-05T09:00:00Z", "2019-11-05T12:00:01Z"));
        refused(ImportPresence.Reason.IN_THE_FUTURE, stay("c", "2019-11-05T12:00:01Z", null));
    }

    @Test
    void a_line_must_name_a_person_a_partner_and_a_zone_of_the_plan() {
        refused(ImportPresence.Reason.NO_PERSON, stay(" ", "2019-11-04T09:00:00Z", null));
        refused(
                ImportPresence.Reason.UNKNOWN_ORGANISATION,
                new PresenceLine(
                        2,
                        new Somebody.InTheFile("a"),
                        "AMBULANCE",
                        "SHARED-OFFICE",
                        at("2019-11-04T09:00:00Z"),
                        null));
        refused(
                ImportPresence.Reason.UNKNOWN_ORGANISATION,
                new PresenceLine(
                        2, new Somebody.InTheFile("a"), "", "SHARED-OFFICE", at("2019-11-04T09:00:00Z"), null));
        refused(
                ImportPresence.Reason.UNKNOWN_ZONE,
                new PresenceLine(
                        2, new Somebody.InTheFile("a"), "FIRE", "shared-office", at("2019-11-04T09:00:00Z"), null));
    }

    @Test
    void one_bad_line_refuses_all_and_every_bad_line_is_named() {
        var good = stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z");
        var bad = stay("", "2019-11-04T09:00:00Z", null);
        var worse = stay("bea", "2019-11-04T09:00:00Z", "2019-11-04T08:00:00Z");

        var refused = assertInstanceOf(ImportPresence.Decision.Refused.class, run(false, bad, good, worse));

        assertEquals(
                List.of(bad.line(), worse.line()),
                refused.lines().stream().map(ImportPresence.LineRefusal::line).toList());
        nothingKept();
    }

    @Test
    void a_known_stay_that_ends_otherwise_is_refused_in_the_same_file_and_in_a_later_one() {
        var first = stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z");
        var other = stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:01Z");
        refused(ImportPresence.Reason.DIFFERS, first, other);

        imported(first);

        assertInstanceOf(ImportPresence.Decision.Refused.class, run(false, other));
        assertEquals(Instant.parse("2019-11-04T12:00:00Z"), only().to());
    }

    @Test
    void made_up_presence_is_for_synthetic_trials_and_real_presence_for_real_ones() {
        var made = room.importPresence()
                .run(
                        TrialRoom.CODE,
                        List.of(stay("amira", "2019-11-04T09:00:00Z", null)),
                        true,
                        "presence.csv",
                        "0".repeat(64),
                        false);

        var refused = assertInstanceOf(ImportPresence.Decision.Refused.class, made);
        assertEquals(
                List.of(new ImportPresence.LineRefusal(0, ImportPresence.Reason.OTHER_WORLD, "presence.csv")),
                refused.lines());
        nothingKept();
    }

    @Test
    void an_empty_file_changes_nothing() {
        assertEquals(new ImportPresence.Sums(0, 0, 0, 0, 0, 0), imported());
        nothingKept();
    }

    @Test
    void a_lead_of_another_trial_finds_no_such_trial_whoever_else_does() {
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> run(true));
        room.roles = Set.of(Role.SENIOR_LEADER, Role.AUDITOR);
        assertThrows(NotFound.class, () -> run(false));
        assertThrows(NotFound.class, () -> room.importPresence()
                .run(new TrialCode("NO-SUCH-TRIAL"), List.of(), false, "presence.csv", "", false));
    }

    @Test
    void the_same_person_has_another_pseudonym_in_another_trial() {
        var other = new TrialCode("OTHER-TRIAL");
        room.store
                .trials()
                .add(new Trial(SharedOfficeTemplate.protocol(other), Set.of(room.person), room.now, "another key"));
        var line = stay("amira", "2019-11-04T09:00:00Z", "2019-11-04T12:00:00Z");
        imported(line);
        room.importPresence().run(other, List.of(line), false, "presence.csv", "", false);

        assertFalse(
                only().pseudonym().equals(room.store.stays().of(other).get(0).pseudonym()));
    }

    private void refused(ImportPresence.Reason reason, PresenceLine... lines) {
        int before = room.store.stays().of(TrialRoom.CODE).size();

        var refused = assertInstanceOf(ImportPresence.Decision.Refused.class, run(false, lines));

        assertEquals(
                List.of(reason),
                refused.lines().stream().map(ImportPresence.LineRefusal::reason).toList());
        assertEquals(before, room.store.stays().of(TrialRoom.CODE).size());
    }

    private void nothingKept() {
        assertEquals(List.of(), room.store.stays().of(TrialRoom.CODE));
        assertEquals(List.of(), room.store.imports().of(TrialRoom.CODE));
        assertEquals(List.of(), room.audited);
    }

    private Stay only() {
        var stays = room.store.stays().of(TrialRoom.CODE);
        assertEquals(1, stays.size());
        return stays.get(0);
    }

    private ImportPresence.Sums imported(PresenceLine... lines) {
        return assertInstanceOf(ImportPresence.Decision.Imported.class, run(false, lines))
                .sums();
    }

    private ImportPresence.Decision run(boolean dryRun, PresenceLine... lines) {
        return room.importPresence()
                .run(TrialRoom.CODE, Arrays.asList(lines), false, "presence.csv", "0".repeat(64), dryRun);
    }

    private PresenceLine stay(String person, String from, @Nullable String to) {
        return new PresenceLine(
                ++line, new Somebody.InTheFile(person), "FIRE", "SHARED-OFFICE", at(from), to == null ? null : at(to));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
