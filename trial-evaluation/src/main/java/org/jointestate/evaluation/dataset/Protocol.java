package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The locked plan of a trial. The ends of baseline and trial are excluded. {@code hash} is the one made when it was
 * locked and is printed as it stands; {@link #fingerprint()} makes one for whoever has none.
 */
public record Protocol(
        String code,
        String title,
        List<String> aims,
        List<Organisation> organisations,
        List<Team> teams,
        List<TrialZone> zones,
        int desks,
        LocalDate baselineFrom,
        LocalDate baselineTo,
        LocalDate trialFrom,
        LocalDate trialTo,
        ZoneId timeZone,
        List<Question> questions,
        List<TheoryLink> theoryOfChange,
        List<Measure> measures,
        List<ProgressionCriterion> progressionCriteria,
        PriorityFramework priorityFramework,
        List<SurveyItem> surveyItems,
        List<SurveyWave> surveyWaves,
        Instant lockedAt,
        String hash,
        List<Amendment> amendments,
        boolean synthetic) {

    public Protocol {
        Checks.text(code, "trial code");
        Checks.text(title, "trial title");
        aims = Checks.list(aims);
        organisations = Checks.list(organisations);
        teams = Checks.list(teams);
        zones = Checks.list(zones);
        Checks.order(trialFrom, trialTo, "trial");
        Objects.requireNonNull(baselineFrom, "start of the baseline");
        Objects.requireNonNull(baselineTo, "end of the baseline");
        if (baselineTo.isBefore(baselineFrom)) {
            throw new IllegalArgumentException(
                    "The baseline ends (%s) before it has begun (%s).".formatted(baselineTo, baselineFrom));
        }
        if (baselineTo.isAfter(trialFrom)) {
            throw new IllegalArgumentException(
                    "The baseline ends (%s) after the trial has begun (%s).".formatted(baselineTo, trialFrom));
        }
        Objects.requireNonNull(timeZone, "time zone");
        questions = Checks.list(questions);
        theoryOfChange = Checks.list(theoryOfChange);
        measures = Checks.list(measures);
        if (measures.stream().map(Measure::code).distinct().count() != measures.size()) {
            throw new IllegalArgumentException("Two measures of the trial (%s) have the same code.".formatted(code));
        }
        var primaries = measures.stream().filter(Measure::primary).count();
        if (primaries > 3) {
            throw new IllegalArgumentException(
                    "The trial (%s) has %s primary measures; there may be three.".formatted(code, primaries));
        }
        progressionCriteria = Checks.list(progressionCriteria);
        Objects.requireNonNull(priorityFramework, "priority framework");
        surveyItems = Checks.list(surveyItems);
        surveyWaves = Checks.list(surveyWaves);
        Objects.requireNonNull(lockedAt, "time of the lock");
        Objects.requireNonNull(hash, "hash");
        amendments = Checks.list(amendments);
    }

    public boolean hasBaseline() {
        return baselineTo.isAfter(baselineFrom);
    }

    /** A trial without a baseline has an empty stretch before it; a {@link Span} cannot be empty, so ask first. */
    public Optional<Span> baselineSpan() {
        return hasBaseline() ? Optional.of(new Span(baselineFrom, baselineTo)) : Optional.empty();
    }

    public Span trial() {
        return new Span(trialFrom, trialTo);
    }

    public Optional<Measure> measure(String wanted) {
        return measures.stream().filter(m -> m.code().equals(wanted)).findFirst();
    }

    /**
     * The measure that counts the same happenings as this one, which is looked at instead of it; none where there is no such measure, where
     * that one counts those of another itself, or where this one carries the answer.
     */
    public Optional<Measure> repeated(Measure measure) {
        var other = measure.sameAs();
        return other == null || measure.primary()
                ? Optional.empty()
                : measure(other)
                        .filter(found -> found.sameAs() == null
                                && !found.code().equals(measure.code())
                                && found.calendar() != measure.calendar());
    }

    /** The name of an organisation, or its code when the protocol does not list it. */
    public String organisationName(String wanted) {
        return organisations.stream()
                .filter(o -> o.code().equals(wanted))
                .map(Organisation::name)
                .findFirst()
                .orElse(wanted);
    }

    /** SHA-256 of the plan in its canonical form, without the hash itself and without what was amended later. */
    public String fingerprint() {
        return Hashes.sha256(Json.bytes(withHash("").withAmendments(List.of())));
    }

    public Protocol withOrganisations(List<Organisation> others) {
        return with(others, baselineFrom, baselineTo, trialFrom, measures, lockedAt, hash, amendments);
    }

    public Protocol withMeasures(List<Measure> others) {
        return with(organisations, baselineFrom, baselineTo, trialFrom, others, lockedAt, hash, amendments);
    }

    /** With a baseline of other days, and the trial from another day on. */
    public Protocol withBeginnings(LocalDate ofBaseline, LocalDate endOfBaseline, LocalDate ofTrial) {
        return with(organisations, ofBaseline, endOfBaseline, ofTrial, measures, lockedAt, hash, amendments);
    }

    public Protocol withLockedAt(Instant other) {
        return with(organisations, baselineFrom, baselineTo, trialFrom, measures, other, hash, amendments);
    }

    public Protocol withHash(String other) {
        return with(organisations, baselineFrom, baselineTo, trialFrom, measures, lockedAt, other, amendments);
    }

    public Protocol withAmendments(List<Amendment> others) {
        return with(organisations, baselineFrom, baselineTo, trialFrom, measures, lockedAt, hash, others);
    }

    private Protocol with(
            List<Organisation> newOrganisations,
            LocalDate newBaselineFrom,
            LocalDate newBaselineTo,
            LocalDate newTrialFrom,
            List<Measure> newMeasures,
            Instant newLockedAt,
            String newHash,
            List<Amendment> newAmendments) {
        return new Protocol(
                code,
                title,
                aims,
                newOrganisations,
                teams,
                zones,
                desks,
                newBaselineFrom,
                newBaselineTo,
                newTrialFrom,
                trialTo,
                timeZone,
                questions,
                theoryOfChange,
                newMeasures,
                progressionCriteria,
                priorityFramework,
                surveyItems,
                surveyWaves,
                newLockedAt,
                newHash,
                newAmendments,
                synthetic);
    }
}
