package org.jointestate.persistence.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.TeamDecision;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.people.team.TeamPorts;
import org.jointestate.domain.people.team.Teams;
import org.jointestate.domain.people.team.TeamsContract;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** The contract in a database, and what only a database can meet: two at once. */
abstract class TeamsInDatabase extends TeamsContract {

    private static final int ROUNDS = 10;

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    protected abstract TestDatabase database();

    @Override
    protected <T> T in(Function<TeamPorts, T> work) {
        var answer = new AtomicReference<T>();
        try {
            return database().in(em -> {
                answer.set(work.apply(new TeamPorts(new JpaTeams(em), new JpaPeople(em))));
                if (answer.get() instanceof Undone || Boolean.FALSE.equals(answer.get())) {
                    throw new Back();
                }
                return answer.get();
            });
        } catch (Back undone) {
            return answer.get();
        }
    }

    /** As the runner of use cases asks: once more where that is worth it. */
    private TeamDecision run(Function<TeamPorts, TeamDecision> work) {
        var answer = in(work);
        return answer instanceof Undone undone && undone.worthAnotherLook() ? in(work) : answer;
    }

    @Test
    void of_two_who_add_the_same_code_one_has_added_it_and_the_other_is_told_what_it_is() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var own = own();
            var met = new CyclicBarrier(2);

            var answers = both(
                    () -> run(ports -> atOnce(met, ports, "T-" + own, "First " + own)),
                    () -> run(ports -> atOnce(met, ports, "T-" + own, "Second " + own)));

            assertOneWon(answers, Kind.CODE_TAKEN);
        }
    }

    @Test
    void of_two_who_add_the_same_name_one_has_added_it_and_the_other_is_told_who_has_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var own = own();
            var met = new CyclicBarrier(2);

            var answers = both(
                    () -> run(ports -> atOnce(met, ports, "A-" + own, "Same " + own)),
                    () -> run(ports -> atOnce(met, ports, "B-" + own, "Same " + own)));

            assertOneWon(answers, Kind.NAME_TAKEN);
        }
    }

    @Test
    void a_team_is_never_taken_out_of_use_while_somebody_comes_into_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var own = own();
            var code = new TeamCode("T-" + own);
            var person = Somebody.in(database());
            in(ports -> ports.addTeam().add(code.value(), "Team " + own, "FIRE"));
            var teamVersion = in(ports -> ports.teams().hold(code).orElseThrow().version());
            var version = in(ports -> ports.people().find(person).orElseThrow().version());
            var met = new CyclicBarrier(2);

            both(
                    () -> {
                        met.await();
                        return in(ports -> ports.changeTeam().change(code, teamVersion, "Team " + own, false));
                    },
                    () -> {
                        met.await();
                        return (Object) in(ports -> ports.movePerson()
                                .move(person, version, new OrganisationCode("FIRE"), Optional.of(code)));
                    });

            var seen = in(ports -> ports.seeTeams().see().team(code).orElseThrow());
            var inIt = in(ports -> ports.people().find(person).flatMap(Person::team));
            assertEquals(seen.team().isInUse(), inIt.isPresent(), "round " + round);
        }
    }

    /** Both have looked and found nothing in the way when they add. */
    private static TeamDecision atOnce(CyclicBarrier met, TeamPorts ports, String code, String name) {
        return new TeamPorts(waiting(ports.teams(), met), ports.people())
                .addTeam()
                .add(code, name, "FIRE");
    }

    /** The same teams, which add only when the other is about to add as well. */
    private static Teams waiting(Teams teams, CyclicBarrier met) {
        return (Teams) Proxy.newProxyInstance(
                Teams.class.getClassLoader(), new Class<?>[] {Teams.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("add")) {
                        met.await(30, TimeUnit.SECONDS);
                    }
                    return method.invoke(teams, arguments);
                });
    }

    private static void assertOneWon(List<? extends Object> answers, Kind told) {
        assertEquals(
                1, answers.stream().filter(TeamDecision.Done.class::isInstance).count(), answers.toString());
        assertTrue(
                answers.stream()
                        .anyMatch(answer -> answer instanceof TeamDecision.Wrong wrong
                                && wrong.faults().stream().anyMatch(fault -> fault.kind() == told)),
                answers.toString());
    }

    private static String own() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static List<Object> both(Callable<?> one, Callable<?> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Object>();
            var first = pool.submit(one);
            var second = pool.submit(other);
            answers.add(first.get());
            answers.add(second.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
