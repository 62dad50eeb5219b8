package org.jointestate.evaluation.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The locked plan of a trial. The ends of baseline and trial are excluded. {@code hash} is the one made when it was
 * locked and is printed as it stands; {@link #fingerprint()} makes one for whoever has none. {@code earliestStart} is the day on which the
 * trial was to begin by an earlier version of the plan, where that is earlier than the day on which it began by this one.
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
        boolean synthetic,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ComparisonTeam> comparisons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate earliestStart) {

    /** A plan without a comparison team, whose start was never moved. */
    public Protocol(
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
        this(
                code,
                title,
                aims,
                organisations,
                teams,
                zones,
                desks,
                baselineFrom,
                baselineTo,
                trialFrom,
                trialTo,
                timeZone,
                questions,
                theoryOfChange,
                measures,
                progressionCriteria,
                priorityFramework,
                surveyItems,
                surveyWaves,
                lockedAt,
                hash,
                amendments,
                synthetic,
                List.of(),
                null);
    }

    /** Folders of before there were comparison teams do not speak of any. */
    @SuppressWarnings("ConstantValue")
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
        comparisons = comparisons == null ? List.of() : Checks.list(comparisons);
        if (earliestStart != null && !earliestStart.isBefore(trialFrom)) {
            throw new IllegalArgumentException("The earliest start (%s) is not before the start of the trial (%s)."
                    .formatted(earliestStart, trialFrom));
        }
        if (comparisons.stream().map(ComparisonTeam::code).distinct().count() != comparisons.size()) {
            throw new IllegalArgumentException(
                    "Two comparison teams of the trial (%s) have the same code.".formatted(code));
        }
        var series = new HashSet<String>();
        measures.forEach(measure -> series.add(measure.code()));
        for (var team : comparisons) {
            for (var measure : team.measures()) {
                if (!series.add(team.seriesOf(measure))) {
                    throw new IllegalArgumentException("Two series of the trial (%s) have the same code (%s)."
                            .formatted(code, team.seriesOf(measure)));
                }
            }
        }
        if (comparisons.stream().map(Protocol::spoken).distinct().count() != comparisons.size()) {
            throw new IllegalArgumentException(
                    "Two comparison teams of the trial (%s) have the same name.".formatted(code));
        }
    }

    private static String spoken(ComparisonTeam team) {
        return team.name().replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the plan was locked before anything could be known of the trial; what it calls agreed was agreed before then only. */
    public boolean lockedBeforeTrial() {
        return lockedAt.isBefore(begun());
    }

    /** The day from which on something could be known of the trial: moving its start later does not take that back. */
    public LocalDate firstStart() {
        return earliestStart == null ? trialFrom : earliestStart;
    }

    /** The instant from which on something could be known of the trial. */
    public Instant begun() {
        return firstStart().atStartOfDay(timeZone).toInstant();
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

    /** The measure of this code, or what is counted under it at a comparison team. */
    public Optional<Measure> measure(String wanted) {
        return own(wanted).or(() -> comparisons.stream()
                .flatMap(team -> team.measures().stream()
                        .filter(code -> team.seriesOf(code).equals(wanted))
                        .flatMap(code -> own(code).stream())
                        .map(team::seriesOf))
                .findFirst());
    }

    private Optional<Measure> own(String wanted) {
        return measures.stream().filter(m -> m.code().equals(wanted)).findFirst();
    }

    /** Everything values are recorded of: each measure, and behind it the same at each comparison team. */
    public List<Measure> series() {
        if (comparisons.isEmpty()) {
            return measures;
        }
        var series = new ArrayList<Measure>();
        for (var measure : measures) {
            series.add(measure);
            comparedOn(measure.code()).forEach(team -> series.add(team.seriesOf(measure)));
        }
        return List.copyOf(series);
    }

    /** The teams elsewhere of which this measure is counted as well, in the order of the plan. */
    public List<ComparisonTeam> comparedOn(String measure) {
        return comparisons.stream()
                .filter(team -> team.measures().contains(measure))
                .toList();
    }

    public Protocol withComparisons(List<ComparisonTeam> others) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                lockedAt,
                hash,
                amendments,
                others,
                earliestStart);
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
        return with(
                others,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                lockedAt,
                hash,
                amendments,
                comparisons,
                earliestStart);
    }

    public Protocol withMeasures(List<Measure> others) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                others,
                lockedAt,
                hash,
                amendments,
                comparisons,
                earliestStart);
    }

    /** With a baseline of other days, and the trial from another day on. */
    public Protocol withBeginnings(LocalDate ofBaseline, LocalDate endOfBaseline, LocalDate ofTrial) {
        var earlier = earliestStart != null && earliestStart.isBefore(ofTrial);
        return with(
                organisations,
                ofBaseline,
                endOfBaseline,
                ofTrial,
                measures,
                lockedAt,
                hash,
                amendments,
                comparisons,
                earlier ? earliestStart : null);
    }

    public Protocol withLockedAt(Instant other) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                other,
                hash,
                amendments,
                comparisons,
                earliestStart);
    }

    /** As a plan whose trial was to begin on an earlier day before it was amended. */
    public Protocol withEarliestStart(LocalDate day) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                lockedAt,
                hash,
                amendments,
                comparisons,
                day);
    }

    public Protocol withHash(String other) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                lockedAt,
                other,
                amendments,
                comparisons,
                earliestStart);
    }

    public Protocol withAmendments(List<Amendment> others) {
        return with(
                organisations,
                baselineFrom,
                baselineTo,
                trialFrom,
                measures,
                lockedAt,
                hash,
                others,
                comparisons,
                earliestStart);
    }

    private Protocol with(
            List<Organisation> newOrganisations,
            LocalDate newBaselineFrom,
            LocalDate newBaselineTo,
            LocalDate newTrialFrom,
            List<Measure> newMeasures,
            Instant newLockedAt,
            String newHash,
            List<Amendment> newAmendments,
            List<ComparisonTeam> newComparisons,
            @Nullable LocalDate newEarliestStart) {
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
                synthetic,
                newComparisons,
                newEarliestStart);
    }
}
