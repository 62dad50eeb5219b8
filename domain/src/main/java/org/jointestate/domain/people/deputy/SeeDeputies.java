package org.jointestate.domain.people.deputy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Who stands in for whom, today and on days to come: one's own, and for administrators and auditors all of them. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeDeputies {

    /**
     * One of them with its people.
     *
     * @param today whether it holds today
     * @param suspended what speaks against it now; nothing when all is well
     */
    public record Seen(
            Deputyship deputyship,
            Person principal,
            Person deputy,
            boolean today,
            Optional<Deputyship.Objection> suspended) {}

    private final Deputies deputies;
    private final People people;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeDeputies(Deputies deputies, People people, Caller caller, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    public List<Seen> see() {
        var today = Deputyship.dayOf(clock.instant());
        var me = caller.signedInPerson();
        var all = caller.roles().contains(Role.ADMINISTRATOR) || caller.roles().contains(Role.AUDITOR);
        return deputies.notOverOn(today).stream()
                .filter(one -> all || one.principal().equals(me) || one.deputy().equals(me))
                .flatMap(one -> seen(one, today).stream())
                .toList();
    }

    private Optional<Seen> seen(Deputyship one, LocalDate today) {
        return people.find(one.principal()).flatMap(principal -> people.find(one.deputy())
                .map(deputy -> new Seen(
                        one,
                        principal,
                        deputy,
                        one.holdsOn(today),
                        Deputyship.objection(principal, deputy, one.role()))));
    }
}
