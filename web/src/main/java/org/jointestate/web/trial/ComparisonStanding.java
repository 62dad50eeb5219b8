package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.trial.home.ShowHome;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.web.shared.Words;

/** Where the comparison of a trial stands: what the plan names, how much of it is recorded, and how far the evidence can reach with it. */
@Named
@RequestScoped
public class ComparisonStanding {

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialHomePage trialHomePage;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /** One sentence a team; one that says what is out of reach where there is none. */
    public List<String> getSentences() {
        var teams = currentTrial.getPlan().comparisons();
        return teams.isEmpty()
                ? List.of(words.of("comparison.none"))
                : teams.stream().map(this::sentence).toList();
    }

    /** How far the evidence can reach with what the plan names. */
    public String getReach() {
        return words.of("comparison.reach", currentTrial.getTrial().reach(clock.instant()));
    }

    private String sentence(ComparisonTeam team) {
        var of = trialHomePage.getHome().measures().stream()
                .filter(state -> team.measures().stream().anyMatch(code -> team.seriesOf(code)
                        .equals(state.measure().code())))
                .toList();
        var expected = of.stream().mapToInt(ShowHome.MeasureState::expected).sum();
        var missing = of.stream().mapToInt(ShowHome.MeasureState::gaps).sum();
        return words.of("comparison.stands", team.name(), team.organisation(), expected - missing, expected);
    }
}
