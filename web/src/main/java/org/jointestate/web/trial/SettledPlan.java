package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.trial.SeeWhatIsSettled;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What of the plan whose page is shown does not change any more, because values of the trial are recorded: read once a request. */
@Named
@RequestScoped
public class SettledPlan {

    @Inject
    private SeeWhatIsSettled seeWhatIsSettled;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Words words;

    private SeeWhatIsSettled.@Nullable Seen seen;

    private SeeWhatIsSettled.Seen seen() {
        if (seen == null) {
            seen = seeWhatIsSettled.see(currentTrial.getTrial().code());
        }
        return seen;
    }

    boolean isSettled(MeasureCode measure) {
        return seen().measures().contains(measure);
    }

    boolean isSettled(ComparisonTeam team) {
        return seen().teams().contains(team.code());
    }

    /** What the plan says above its measures; empty while nothing is settled. */
    public String getMeasures() {
        var settled = currentTrial.getPlan().measures().stream()
                .filter(measure -> isSettled(measure.code()))
                .map(Measure::name)
                .toList();
        return settled.isEmpty() ? "" : words.of("protocol.settled", String.join("; ", settled), settled.size());
    }

    /** By which day it is told whether the plan was early or late; empty for a draft. */
    public String getStart() {
        return currentTrial.isLocked()
                ? words.of(
                        "edit.startKept", trialWords.day(currentTrial.getTrial().earliestStart()))
                : "";
    }
}
