package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Says before anybody tries what an amendment cannot change any more, because values of the trial are known. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeWhatIsSettled {

    /**
     * Of a draft nothing is settled.
     *
     * @param measures those of which neither the place among the primary outcomes changes any more nor what would be good of them
     * @param teams those that were agreed beforehand and stay in the plan
     */
    public record Seen(Set<MeasureCode> measures, Set<TeamCode> teams) {

        public Seen {
            measures = Set.copyOf(measures);
            teams = Set.copyOf(teams);
        }
    }

    private final TrialAccess access;
    private final KnownValues known;

    @Inject
    public SeeWhatIsSettled(TrialAccess access, KnownValues known) {
        this.access = access;
        this.known = known;
    }

    /** @throws org.jointestate.domain.shared.NotFound when the caller may not read it */
    public Seen see(TrialCode code) {
        var trial = access.toRead(code);
        if (!trial.isLocked()) {
            return new Seen(Set.of(), Set.of());
        }
        var plan = trial.protocol();
        var there = known.measuresOf(trial);
        return new Seen(
                plan.measures().stream()
                        .map(Measure::code)
                        .filter(there::contains)
                        .collect(Collectors.toSet()),
                plan.comparisons().stream()
                        .filter(ComparisonTeam::agreedBefore)
                        .filter(team -> team.measures().stream()
                                .flatMap(one -> Stream.of(one, team.seriesOf(one)))
                                .anyMatch(there::contains))
                        .map(ComparisonTeam::code)
                        .collect(Collectors.toSet()));
    }
}
