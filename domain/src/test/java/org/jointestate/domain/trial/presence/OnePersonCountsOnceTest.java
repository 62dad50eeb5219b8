package org.jointestate.domain.trial.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.presence.ImportPresence.Decision;
import org.jointestate.domain.trial.presence.ImportPresence.Reason;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnePersonCountsOnceTest {

    private static final String OFFICE = "SHARED-OFFICE";
    private static final PersonId AMIRA = PersonId.fresh();

    private final TrialRoom room = new TrialRoom();

    @BeforeEach
    void given_a_locked_trial_and_somebody_on_the_roll() {
        room.givenTrial().lock(room.now);
        room.store
                .people()
                .add(new Person(
                        AMIRA,
                        new Username("a.begum"),
                        "Amira Begum",
                        new OrganisationCode("FIRE"),
                        null,
                        Set.of(Role.STAFF)));
    }

    @Test
    void a_user_name_gives_the_pseudonym_of_that_person_s_check_ins_and_is_kept_nowhere() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-05T08:00:00Z", "2019-11-05T12:00:00Z");

        imported(line(new Somebody.OnTheRoll("A.Begum"), "FIRE", "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z"));

        var stays = room.store.stays().of(TrialRoom.CODE);
        assertEquals(2, stays.size());
        assertEquals(1, stays.stream().map(Stay::pseudonym).distinct().count());
        assertFalse(stays.toString().toLowerCase().contains("begum"));
    }

    @Test
    void a_trial_run_hands_back_lines_without_names_that_import_the_same() {
        var lines = List.of(
                line(new Somebody.OnTheRoll("a.begum"), "FIRE", "2019-11-04T08:00:00Z", null),
                line(new Somebody.InTheFile("Ben from control"), "POLICE", "2019-11-04T08:00:00Z", null));

        var tried = assertInstanceOf(Decision.Tried.class, run(lines, true));

        assertFalse(tried.coded().toString().contains("begum"));
        assertFalse(tried.coded().toString().contains("Ben"));
        assertEquals(1, tried.sums().onTheRoll());
        assertInstanceOf(Decision.Imported.class, run(tried.coded(), false));
        assertEquals(
                2,
                assertInstanceOf(Decision.Imported.class, run(lines, false))
                        .sums()
                        .repeated());
    }

    @Test
    void an_identifier_of_the_file_is_refused_on_a_day_on_which_its_organisation_has_check_ins() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", null);

        assertEquals(
                List.of(Reason.HAS_CHECK_INS),
                refused(line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-04T09:00:00Z", "2019-11-04T11:00:00Z")));
        imported(
                line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-05T09:00:00Z", "2019-11-05T11:00:00Z"),
                line(new Somebody.InTheFile("p2"), "POLICE", "2019-11-04T09:00:00Z", "2019-11-04T11:00:00Z"),
                line(new Somebody.WithoutAccount("p3"), "FIRE", "2019-11-04T09:00:00Z", "2019-11-04T11:00:00Z"));
    }

    @Test
    void a_draft_refuses_it_as_well_although_its_check_ins_are_not_copied_yet() {
        var draft = new TrialRoom();
        draft.givenTrial();
        draft.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", null);

        var decision = draft.importPresence()
                .run(
                        TrialRoom.CODE,
                        List.of(line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-04T09:00:00Z", null)),
                        false,
                        "f",
                        "0",
                        false);

        assertInstanceOf(Decision.Refused.class, decision);
    }

    @Test
    void today_is_not_imported_because_people_may_still_check_in() {
        room.now = Instant.parse("2019-11-04T19:00:00Z");

        assertEquals(
                List.of(Reason.DAY_NOT_OVER),
                refused(line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-04T09:00:00Z", "2019-11-04T11:00:00Z")));
    }

    @Test
    void nobody_can_be_in_two_zones_or_in_two_organisations_at_once() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(
                List.of(Reason.IN_TWO_PLACES),
                refused(line(
                        new Somebody.OnTheRoll("a.begum"), "POLICE", "2019-11-04T11:00:00Z", "2019-11-04T13:00:00Z")));
        imported(line(new Somebody.OnTheRoll("a.begum"), "POLICE", "2019-11-04T12:00:00Z", "2019-11-04T13:00:00Z"));
    }

    @Test
    void an_imported_visit_that_nobody_ended_ends_when_the_same_person_is_seen_again() {
        imported(
                line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-04T09:00:00Z", null),
                line(new Somebody.InTheFile("p1"), "FIRE", "2019-11-04T14:00:00Z", null));

        assertEquals(
                List.of(Instant.parse("2019-11-04T14:00:00Z"), Instant.parse("2019-11-04T18:00:00Z")),
                room.store.stays().of(TrialRoom.CODE).stream().map(Stay::to).toList());
        assertTrue(room.store.stays().of(TrialRoom.CODE).stream().allMatch(Stay::closedByRule));
    }

    @Test
    void a_file_that_tells_of_the_zone_of_an_open_check_in_does_not_end_it() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", null);

        imported(line(new Somebody.OnTheRoll("a.begum"), "FIRE", "2019-11-04T10:00:00Z", "2019-11-04T12:00:00Z"));

        assertEquals(0, room.keepPresence().keep(TrialRoom.CODE));
        assertEquals(
                List.of(Instant.parse("2019-11-04T18:00:00Z"), Instant.parse("2019-11-04T12:00:00Z")),
                room.store.stays().of(TrialRoom.CODE).stream().map(Stay::to).toList());
    }

    @Test
    void a_hundred_thousand_lines_that_all_overlap_are_read_in_a_moment() {
        var lines = new ArrayList<PresenceLine>();
        var start = Instant.parse("2019-11-04T00:00:00Z");
        for (int n = 0; n < 100_000; n++) {
            var from = start.plusMillis(n);
            lines.add(new PresenceLine(
                    n + 2, new Somebody.InTheFile("p1"), "FIRE", OFFICE, from, from.plusSeconds(80_000)));
        }

        var decision = assertTimeout(Duration.ofSeconds(20), () -> run(lines, true));

        assertInstanceOf(Decision.Tried.class, decision);
    }

    @Test
    void a_user_name_that_nobody_has_and_a_line_of_nobody_are_refused() {
        assertEquals(
                List.of(Reason.NOT_ON_THE_ROLL, Reason.NOT_ON_THE_ROLL, Reason.NO_PERSON),
                refused(
                        line(new Somebody.OnTheRoll("nobody"), "FIRE", "2019-11-04T09:00:00Z", null),
                        line(new Somebody.OnTheRoll("?"), "FIRE", "2019-11-04T09:00:00Z", null),
                        line(new Somebody.WithoutAccount(" "), "FIRE", "2019-11-04T09:00:00Z", null)));
    }

    private static PresenceLine line(Somebody who, String organisation, String from, @Nullable String to) {
        return new PresenceLine(
                2, who, organisation, OFFICE, Instant.parse(from), to == null ? null : Instant.parse(to));
    }

    private Decision run(List<PresenceLine> lines, boolean dryRun) {
        return room.importPresence().run(TrialRoom.CODE, lines, false, "presence.csv", "0", dryRun);
    }

    private void imported(PresenceLine... lines) {
        assertInstanceOf(Decision.Imported.class, run(List.of(lines), false));
    }

    private List<Reason> refused(PresenceLine... lines) {
        return assertInstanceOf(Decision.Refused.class, run(List.of(lines), false)).lines().stream()
                .map(ImportPresence.LineRefusal::reason)
                .toList();
    }
}
