package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.presence.ShowReach;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Says on each page of a trial what no check-in can reach: a dose of nought must not be taken for a measured one. */
@Named
@RequestScoped
public class ReachPage {

    @Inject
    private ShowReach showReach;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private ShowReach.@Nullable Shown shown;

    ShowReach.Shown shown() {
        if (shown == null) {
            shown = showReach.show(asked.trial());
        }
        return shown;
    }

    /** Nothing to say when every zone and every team is known here and check-ins are counted. */
    public List<String> getSentences() {
        var reach = shown().reach();
        var says = new ArrayList<String>();
        if (reach.otherWorld()) {
            says.add(words.of("reach.otherWorld"));
        }
        if (!reach.beyond().isEmpty()) {
            says.add(words.of("reach.beyond", reach.beyond().size(), names(reach.beyond())));
        }
        if (!reach.any() && !reach.otherWorld()) {
            says.add(words.of("reach.none"));
        }
        if (!reach.unknownTeams().isEmpty()) {
            says.add(words.of(
                    "reach.unknownTeams",
                    reach.unknownTeams().size(),
                    reach.unknownTeams().stream()
                            .map(team -> team.code().value())
                            .collect(Collectors.joining(", ")),
                    reach.unknownTeams().stream()
                            .map(TrialTeam::organisation)
                            .map(organisation -> organisation.value())
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        if (reach.noTeams()) {
            says.add(words.of("reach.noTeams"));
        }
        if (reach.draft()) {
            says.add(words.of("reach.draft"));
        }
        return says;
    }

    public boolean isSilent() {
        return getSentences().isEmpty();
    }

    /** Beside a zone of the plan: whether check-ins can reach it. */
    public String of(TrialZone zone) {
        return shown().reach().beyond().contains(zone) ? words.of("reach.importOnly") : "";
    }

    /** Beside a team of the plan: who counts when the estate does not know it. */
    public String ofTeam(TrialTeam team) {
        return shown().reach().unknownTeams().contains(team)
                ? words.of("reach.everybody", team.organisation().value())
                : "";
    }

    private static String names(List<TrialZone> zones) {
        return zones.stream()
                .map(zone -> zone.name() + " (" + zone.code() + ")")
                .collect(Collectors.joining(", "));
    }
}
