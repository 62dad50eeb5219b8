package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever stands in for a lead has the trials of that lead, and no others. */
class StandInForLeadTest {

    private final TrialRoom room = new TrialRoom();

    /** Somebody of the staff who stands in for one lead. */
    private static final class Deputy implements Caller {

        private final PersonId principal;
        private @Nullable PersonId acting;

        Deputy(PersonId principal) {
            this.principal = principal;
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(new PersonId(new java.util.UUID(1, 1)));
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.of(new OrganisationCode("POLICE"));
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.STAFF, Role.TRIAL_LEAD);
        }

        @Override
        public Set<PersonId> standsInFor(Role role) {
            return role == Role.TRIAL_LEAD ? Set.of(principal) : Set.of();
        }

        @Override
        public void actFor(@Nullable PersonId whom) {
            acting = whom;
        }
    }

    @Test
    void a_deputy_changes_the_trials_of_the_lead_as_the_deputy_of_that_lead() {
        room.givenTrial();
        var deputy = new Deputy(room.person);

        assertTrue(new TrialAccess(room.store.trials(), deputy)
                .toChange(TrialRoom.CODE)
                .isLedBy(room.person));

        assertEquals(room.person, deputy.acting);
    }

    @Test
    void the_trials_of_others_are_not_there() {
        room.givenTrial();
        var deputy = new Deputy(PersonId.fresh());

        assertThrows(NotFound.class, () -> new TrialAccess(room.store.trials(), deputy).toChange(TrialRoom.CODE));
        assertEquals(null, deputy.acting);
    }

    @Test
    void who_acts_for_a_lead_is_noted_once_and_who_only_reads_is_not() {
        room.givenTrial();
        var deputy = new Deputy(room.person);
        var access = new TrialAccess(room.store.trials(), deputy, (trial, person) -> room.partKeeper()
                .did(trial, person, Part.DEPUTY, room.now));

        access.toRead(TrialRoom.CODE);
        assertEquals(List.of(), room.store.parts().of(TrialRoom.CODE));
        access.toChange(TrialRoom.CODE);
        access.toChange(TrialRoom.CODE);
        room.partKeeper().look(room.store.trials().find(TrialRoom.CODE).orElseThrow(), room.now);

        assertEquals(
                List.of(new NotedPart(TrialRoom.CODE, deputy.person().orElseThrow(), Part.DEPUTY, 1, room.now)),
                room.store.parts().of(TrialRoom.CODE).stream()
                        .filter(one -> one.part() == Part.DEPUTY)
                        .toList());
    }

    @Test
    void a_lead_who_acts_is_no_deputy() {
        room.givenTrial();
        new TrialAccess(room.store.trials(), room.caller, (trial, person) -> {
                    throw new AssertionError("noted " + person);
                })
                .toChange(TrialRoom.CODE);
    }
}
