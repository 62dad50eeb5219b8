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

    private static final String WHY = "why";

    /** What is said of a decision, and at which field, on the page that has one. */
    private record Said(String at, String sentence) {}

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
        var said = said(decision);
        asked.wrong(said.at(), said.sentence());
        return null;
    }

    public String sentence(Decision decision) {
        return said(decision).sentence();
    }

    private Said said(Decision decision) {
        if (decision instanceof Decision.PersonalDataFound found) {
            return new Said(WHY, personalData(found.kinds()));
        }
        if (decision instanceof Decision.ChangedMeanwhile) {
            return at("theirs", "edit.changedMeanwhile");
        }
        if (decision instanceof Decision.MeasureInUse inUse) {
            return at(WHY, "edit.measureInUse", named(inUse.measure()));
        }
        if (decision instanceof Decision.MeasureWithoutLink without) {
            return at("links", "edit.measureWithoutLink", named(without.measure()));
        }
        if (decision instanceof Decision.SettledByValues settled) {
            return at(
                    settled.what().name().toLowerCase(Locale.ROOT),
                    "edit.settled." + settled.what(),
                    named(settled.measure()));
        }
        if (decision instanceof Decision.SmallNumbersOfNewcomer shown) {
            return at("smallNumbers", "edit.smallNumbersOfNewcomer", named(shown.measure()));
        }
        if (decision instanceof Decision.SmallNumbersAfterLock shown) {
            return at("smallNumbers", "edit.smallNumbersAfterLock", named(shown.measure()));
        }
        if (decision instanceof Decision.CriteriaAfterValues) {
            return at("criteria", "edit.criteriaAfterValues");
        }
        if (decision instanceof Decision.NotTheSame not) {
            return at("sameAs", "edit.notTheSame", named(not.measure()));
        }
        if (decision instanceof Decision.SameAfterValues known) {
            return at("sameAs", "edit.sameAfterValues", named(known.measure()));
        }
        if (decision instanceof Decision.ComparisonAfterLock late) {
            return at(fieldOf(late.what()), "comparison.afterLock." + late.what(), named(late.team()));
        }
        if (decision instanceof Decision.ComparisonAfterValues late) {
            return at("agreed", "comparison.afterValues", named(late.team()));
        }
        if (decision instanceof Decision.ComparisonDropped dropped) {
            return at("agreed", "comparison.dropped", named(dropped.team()));
        }
        if (decision instanceof Decision.SurveyInUse inUse) {
            return at(WHY, "edit.surveyInUse", inUse.what());
        }
        if (decision instanceof Decision.PeriodsInUse inUse) {
            return at(WHY, "edit.periodsInUse", named(inUse.measure()));
        }
        if (decision instanceof Decision.FewerAskedThanAnswered fewer) {
            return at(WHY, "edit.fewerAsked", fewer.wave(), fewer.answered());
        }
        if (decision instanceof Decision.SurveyOpen open) {
            return at(WHY, "edit.surveyOpen", open.wave());
        }
        return at(WHY, "edit.needsReason");
    }

    private static String fieldOf(ComparisonTeam.Agreed what) {
        return switch (what) {
            case TEAM -> "agreed";
            case NAME -> "name";
            case ORGANISATION -> "organisation";
            case REASON -> "reason";
            case MEASURES -> "measures";
        };
    }

    private Said at(String field, String key, Object... gaps) {
        return new Said(field, words.of(key, gaps));
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
