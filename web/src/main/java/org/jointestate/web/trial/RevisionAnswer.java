package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.ReviseProtocol.Decision;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What a page says and where it goes after the plan was, or was not, changed. */
@RequestScoped
public class RevisionAnswer {

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    public @Nullable String after(Decision decision, TrialCode code) {
        if (decision instanceof Decision.Saved saved) {
            return Asked.to(
                    "/trial-protocol.xhtml", "trial", code.value(), "done", saved.amended() ? "amended" : "saved");
        }
        if (decision instanceof Decision.NothingChanged) {
            return Asked.to("/trial-protocol.xhtml", "trial", code.value());
        }
        asked.wrong(field(decision), sentence(decision));
        return null;
    }

    /** The field that the decision is about, on the page that has one. */
    private static String field(Decision decision) {
        if (decision instanceof Decision.ChangedMeanwhile) {
            return "theirs";
        }
        if (decision instanceof Decision.MeasureWithoutLink) {
            return "links";
        }
        if (decision instanceof Decision.CriteriaAfterValues) {
            return "criteria";
        }
        if (decision instanceof Decision.NotTheSame || decision instanceof Decision.SameAfterValues) {
            return "sameAs";
        }
        if (decision instanceof Decision.SettledByValues settled) {
            return settled.what().name().toLowerCase(Locale.ROOT);
        }
        if (decision instanceof Decision.SmallNumbersAfterLock || decision instanceof Decision.SmallNumbersOfNewcomer) {
            return "smallNumbers";
        }
        if (decision instanceof Decision.ComparisonAfterLock late) {
            return switch (late.what()) {
                case TEAM -> "agreed";
                case NAME -> "name";
                case ORGANISATION -> "organisation";
                case REASON -> "reason";
                case MEASURES -> "measures";
            };
        }
        if (decision instanceof Decision.ComparisonAfterValues || decision instanceof Decision.ComparisonDropped) {
            return "agreed";
        }
        return "why";
    }

    public String sentence(Decision decision) {
        if (decision instanceof Decision.PersonalDataFound found) {
            return personalData(found.kinds());
        }
        if (decision instanceof Decision.MeasureInUse inUse) {
            return words.of("edit.measureInUse", named(inUse.measure()));
        }
        if (decision instanceof Decision.MeasureWithoutLink without) {
            return words.of("edit.measureWithoutLink", named(without.measure()));
        }
        if (decision instanceof Decision.SettledByValues settled) {
            return words.of("edit.settled." + settled.what(), named(settled.measure()));
        }
        if (decision instanceof Decision.SmallNumbersOfNewcomer shown) {
            return words.of("edit.smallNumbersOfNewcomer", named(shown.measure()));
        }
        if (decision instanceof Decision.CriteriaAfterValues) {
            return words.of("edit.criteriaAfterValues");
        }
        if (decision instanceof Decision.ComparisonDropped dropped) {
            return words.of("comparison.dropped", named(dropped.team()));
        }
        if (decision instanceof Decision.NotTheSame not) {
            return words.of("edit.notTheSame", named(not.measure()));
        }
        if (decision instanceof Decision.SameAfterValues known) {
            return words.of("edit.sameAfterValues", named(known.measure()));
        }
        if (decision instanceof Decision.SmallNumbersAfterLock shown) {
            return words.of("edit.smallNumbersAfterLock", named(shown.measure()));
        }
        if (decision instanceof Decision.ComparisonAfterLock late) {
            return words.of("comparison.afterLock." + late.what(), named(late.team()));
        }
        if (decision instanceof Decision.ComparisonAfterValues late) {
            return words.of("comparison.afterValues", named(late.team()));
        }
        if (decision instanceof Decision.SurveyInUse inUse) {
            return words.of("edit.surveyInUse", inUse.what());
        }
        if (decision instanceof Decision.PeriodsInUse inUse) {
            return words.of("edit.periodsInUse", named(inUse.measure()));
        }
        if (decision instanceof Decision.FewerAskedThanAnswered fewer) {
            return words.of("edit.fewerAsked", fewer.wave(), fewer.answered());
        }
        if (decision instanceof Decision.SurveyOpen open) {
            return words.of("edit.surveyOpen", open.wave());
        }
        return words.of(decision instanceof Decision.ChangedMeanwhile ? "edit.changedMeanwhile" : "edit.needsReason");
    }

    /** What people call it; what is new has no name in the plan yet. */
    private String named(MeasureCode measure) {
        return words.of("edit.quoted", currentTrial.nameOf(measure));
    }

    private String named(TeamCode team) {
        return words.of(
                "edit.quoted",
                currentTrial.getPlan().comparisons().stream()
                        .filter(one -> one.code().equals(team))
                        .map(ComparisonTeam::name)
                        .findFirst()
                        .orElse(team.value()));
    }

    public String personalData(Set<PersonalData.Kind> kinds) {
        return words.of(
                "trial.personalData", kinds.stream().map(trialWords::name).collect(Collectors.joining(", ")));
    }
}
