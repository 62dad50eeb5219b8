package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.part.Parts;
import org.jointestate.domain.trial.protocol.TrialTeam;

/**
 * Who has or had a part in a trial, so that neither review nor key is theirs. Whoever led it at any time
 * or was in one of its teams since it began or its plan was locked, whichever came first, stays inside, and so does whoever wrote in its plan, acted for a lead, recorded,
 * froze or submitted anything, whatever they are now.
 */
public class Involvement {

    private final Trials trials;
    private final Enclosures enclosures;
    private final FrozenDatasets datasets;
    private final Signatures signatures;
    private final KeptWords kept;
    private final RecordingHands hands;
    private final Parts parts;
    private final People people;

    @Inject
    public Involvement(
            Trials trials,
            Enclosures enclosures,
            FrozenDatasets datasets,
            Signatures signatures,
            KeptWords kept,
            RecordingHands hands,
            Parts parts,
            People people) {
        this.trials = trials;
        this.enclosures = enclosures;
        this.datasets = datasets;
        this.signatures = signatures;
        this.kept = kept;
        this.hands = hands;
        this.parts = parts;
        this.people = people;
    }

    /** Those who have a part in one trial, found out once for many questions. */
    final class Insiders {

        private final Trial trial;
        private final Set<PersonId> wrote = new HashSet<>();
        private final Set<PersonId> worked = new HashSet<>();
        private final Set<TeamCode> teams;
        private final Map<Part, Set<PersonId>> once = new EnumMap<>(Part.class);

        private Insiders(Trial trial) {
            this.trial = trial;
            var code = trial.code();
            wrote.addAll(enclosures.authorsOf(code));
            datasets.of(code).stream().map(FrozenDataset::frozenBy).forEach(wrote::add);
            trials.amendmentsOf(code).stream().map(Amendment::by).forEach(by -> by.ifPresent(wrote::add));
            kept.of(code).stream().map(KeptWord::by).forEach(wrote::add);
            signatures.of(code).stream()
                    .filter(one -> one.step() == Step.SUBMITTED)
                    .forEach(one -> {
                        worked.add(one.by());
                        one.actingFor().ifPresent(worked::add);
                    });
            worked.addAll(hands.of(trial));
            var noted = parts.of(code);
            var begin = trial.earliestBegin();
            var since = trial.lockedAt().filter(begin::isAfter).orElse(begin);
            noted.stream()
                    .filter(one -> one.came() && (one.part() != Part.TEAM || reachesInto(since, one, noted)))
                    .forEach(one -> once.computeIfAbsent(one.part(), part -> new HashSet<>())
                            .add(one.person()));
            teams = trial.protocol().teams().stream().map(TrialTeam::code).collect(Collectors.toSet());
        }

        /** Whether a time in a team did not end before then. */
        private static boolean reachesInto(Instant since, NotedPart came, List<NotedPart> noted) {
            return noted.stream().filter(one -> one.isEndOf(came)).noneMatch(went -> went.at()
                    .isBefore(since));
        }

        /** What speaks against somebody; nothing for whoever stands outside. */
        Optional<Because> against(PersonId person) {
            if (trial.isLedBy(person)) {
                return Optional.of(Because.LEADS_THE_TRIAL);
            }
            if (wrote.contains(person)) {
                return Optional.of(Because.WROTE_THE_WORDS);
            }
            if (worked.contains(person)) {
                return Optional.of(Because.WORKED_ON_THE_TRIAL);
            }
            return people.find(person)
                    .flatMap(Person::team)
                    .filter(teams::contains)
                    .map(team -> Because.IN_A_TEAM_OF_THE_TRIAL)
                    .or(() -> had(person, Part.AUTHOR).map(had -> Because.WORKED_ON_THE_TRIAL))
                    .or(() -> had(person, Part.DEPUTY).map(had -> Because.WORKED_ON_THE_TRIAL))
                    .or(() -> had(person, Part.LEAD).map(had -> Because.LED_THE_TRIAL))
                    .or(() -> had(person, Part.TEAM).map(had -> Because.WAS_IN_A_TEAM_OF_THE_TRIAL));
        }

        private Optional<Part> had(PersonId person, Part part) {
            return Optional.of(part)
                    .filter(one -> once.getOrDefault(one, Set.of()).contains(person));
        }
    }

    Insiders in(Trial trial) {
        return new Insiders(trial);
    }
}
