package org.jointestate.domain.trial.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The plan of a trial. The ends of baseline and trial are excluded; a baseline that ends where it begins means there is none. It is a
 * value: a change makes another protocol, and {@link ProtocolText} writes each in exactly one way.
 */
public record Protocol(
        TrialCode code,
        String title,
        boolean synthetic,
        List<String> aims,
        List<Partner> partners,
        List<TrialTeam> teams,
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
        List<ComparisonTeam> comparisons) {

    public static final int MOST_PRIMARY_OUTCOMES = 3;
    public static final int MOST_DESKS = 100_000;
    static final int LONGEST_YEARS = 50;

    /** The level of evidence of one site that is compared with its own past. */
    private static final int ALONE = 2;

    /** A plan without a comparison team. */
    public Protocol(
            TrialCode code,
            String title,
            boolean synthetic,
            List<String> aims,
            List<Partner> partners,
            List<TrialTeam> teams,
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
            List<SurveyWave> surveyWaves) {
        this(
                code,
                title,
                synthetic,
                aims,
                partners,
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
                List.of());
    }

    public Protocol {
        Texts.required(title, "title");
        aims = List.copyOf(aims);
        aims.forEach(aim -> Texts.required(aim, "aim"));
        partners = List.copyOf(partners);
        teams = List.copyOf(teams);
        zones = List.copyOf(zones);
        questions = List.copyOf(questions);
        theoryOfChange = List.copyOf(theoryOfChange);
        measures = List.copyOf(measures);
        progressionCriteria = List.copyOf(progressionCriteria);
        surveyItems = List.copyOf(surveyItems);
        surveyWaves = List.copyOf(surveyWaves);
        comparisons = List.copyOf(comparisons);
        if (!trialTo.isAfter(trialFrom)) {
            throw new IllegalArgumentException(
                    "The trial ends (%s) before it has begun (%s).".formatted(trialTo.minusDays(1), trialFrom));
        }
        if (baselineTo.isBefore(baselineFrom)) {
            throw new IllegalArgumentException("The baseline ends (%s) before it has begun (%s)."
                    .formatted(baselineTo.minusDays(1), baselineFrom));
        }
        if (baselineTo.isAfter(trialFrom)) {
            throw new IllegalArgumentException("The baseline ends (%s) after the trial has begun (%s)."
                    .formatted(baselineTo.minusDays(1), trialFrom));
        }
        if (baselineFrom.plusYears(LONGEST_YEARS).isBefore(trialTo)) {
            throw new IllegalArgumentException("Baseline and trial run from %s to %s. They may last %d years in all."
                    .formatted(baselineFrom, trialTo.minusDays(1), LONGEST_YEARS));
        }
        if (desks < 0 || desks > MOST_DESKS) {
            throw new IllegalArgumentException("The number of desks (%d) must be 0 to 100,000.".formatted(desks));
        }
        noneTwice(partners, Partner::code, "partners");
        noneTwice(teams, TrialTeam::code, "teams");
        noneTwice(zones, TrialZone::code, "zones");
        noneTwice(measures, Measure::code, "measures");
        var primaries = measures.stream().filter(Measure::primary).count();
        if (primaries > MOST_PRIMARY_OUTCOMES) {
            throw new IllegalArgumentException(
                    "There are %d primary outcomes. A trial may have three: choose those it is to be judged by."
                            .formatted(primaries));
        }
        for (var team : teams) {
            if (partners.stream().noneMatch(partner -> partner.code().equals(team.organisation()))) {
                throw new IllegalArgumentException(
                        "The team (%s) belongs to an organisation (%s) that is no partner. Add the partner first."
                                .formatted(team.code(), team.organisation()));
            }
        }
        noneTwice(comparisons, ComparisonTeam::code, "comparison teams");
        requireDifferentNames(comparisons);
        for (var other : comparisons) {
            requireElsewhere(other, teams, measures);
        }
        requireSeriesApart(comparisons, measures);
    }

    /** Values are found by the code of their series alone, so no two series may have the same. */
    private static void requireSeriesApart(List<ComparisonTeam> comparisons, List<Measure> measures) {
        var taken = new HashSet<MeasureCode>();
        measures.forEach(measure -> taken.add(measure.code()));
        for (var other : comparisons) {
            for (var code : other.measures()) {
                if (!taken.add(other.seriesOf(code))) {
                    throw new IllegalArgumentException(
                            "The values of the comparison team (%s) would be kept under the code of another series (%s). Choose another code for the team."
                                    .formatted(other.code(), other.seriesOf(code)));
                }
            }
        }
    }

    /** One team under two codes would count as two. */
    private static void requireDifferentNames(List<ComparisonTeam> teams) {
        var seen = new ArrayList<String>();
        for (var team : teams) {
            var name = TeamNames.bare(team.name());
            if (seen.contains(name)) {
                throw new IllegalArgumentException(
                        "Two comparison teams have the same name (%s). A team is named once; choose another name for another team."
                                .formatted(team.name()));
            }
            seen.add(name);
        }
    }

    /** A team cannot be compared with itself, and what is not counted here cannot be compared. */
    private static void requireElsewhere(ComparisonTeam other, List<TrialTeam> teams, List<Measure> measures) {
        if (other.code().value().contains(ComparisonTeam.APART)) {
            throw new IllegalArgumentException(
                    "The code of the comparison team (%s) holds “%s”, which stands between the codes of a measure and a team. Choose another code for the team."
                            .formatted(other.code(), ComparisonTeam.APART));
        }
        for (var team : teams) {
            if (team.code().equals(other.code()) || TeamNames.bare(team.name()).equals(TeamNames.bare(other.name()))) {
                throw new IllegalArgumentException(
                        "The comparison team (%s) is a team of the trial (%s). Name one that works elsewhere and carries on as before."
                                .formatted(other.code(), team.name()));
            }
        }
        for (var code : other.measures()) {
            if (measures.stream().noneMatch(measure -> measure.code().equals(code))) {
                throw new IllegalArgumentException(
                        "The comparison team (%s) counts a measure (%s) that the plan does not have."
                                .formatted(other.code(), code));
            }
            if (code.value().contains(ComparisonTeam.APART)) {
                throw new IllegalArgumentException(
                        "The code of the measure (%s) holds “%s”, so it cannot be counted at a comparison team (%s)."
                                .formatted(code, ComparisonTeam.APART, other.code()));
            }
        }
    }

    private static <T> void noneTwice(Collection<T> things, Function<T, Object> key, String what) {
        var seen = new ArrayList<Object>();
        for (var thing : things) {
            var code = key.apply(thing);
            if (seen.contains(code)) {
                throw new IllegalArgumentException("Two %s have the same code (%s). Change one.".formatted(what, code));
            }
            seen.add(code);
        }
    }

    public Optional<Period> baseline() {
        return baselineTo.isAfter(baselineFrom) ? Optional.of(new Period(baselineFrom, baselineTo)) : Optional.empty();
    }

    public Period trial() {
        return new Period(trialFrom, trialTo);
    }

    /** The measure of this code, or what is counted under it at a comparison team. */
    public Optional<Measure> measure(MeasureCode wanted) {
        return own(wanted).or(() -> comparisons.stream()
                .flatMap(team -> team.measures().stream()
                        .filter(code -> team.seriesOf(code).equals(wanted))
                        .flatMap(code -> own(code).stream())
                        .map(team::seriesOf))
                .findFirst());
    }

    /** The team of the trial that people call so, whatever the case and the blanks. */
    public Optional<TrialTeam> teamNamed(String name) {
        return teams.stream()
                .filter(team -> TeamNames.bare(team.name()).equals(TeamNames.bare(name)))
                .findFirst();
    }

    /** The comparison team that people call so, whatever the case and the blanks. */
    public Optional<ComparisonTeam> comparisonNamed(String name) {
        return comparisons.stream()
                .filter(team -> TeamNames.bare(team.name()).equals(TeamNames.bare(name)))
                .findFirst();
    }

    private Optional<Measure> own(MeasureCode wanted) {
        return measures.stream()
                .filter(measure -> measure.code().equals(wanted))
                .findFirst();
    }

    /** Everything values are recorded of: each measure, and behind it the same at each comparison team. */
    public List<Measure> series() {
        return measures.stream()
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure),
                        comparisons.stream()
                                .filter(team -> team.measures().contains(measure.code()))
                                .map(team -> team.seriesOf(measure))))
                .toList();
    }

    /**
     * What level of evidence the trial can reach at most with the comparison teams of the plan: that of the primary outcome with the fewest
     * of them, or of all measures where none is primary. Nothing is agreed before the data in a plan that is locked once the trial has begun.
     *
     * @param locked when the plan was locked, or now while it is not
     * @param start the earliest day on which the trial was to begin, by this plan or one before
     */
    public int reach(Instant locked, LocalDate start) {
        if (!isBefore(locked, start)) {
            return ALONE;
        }
        var primary = measures.stream().filter(Measure::primary).toList();
        var fewest = (primary.isEmpty() ? measures : primary)
                .stream()
                        .mapToLong(measure -> comparisons.stream()
                                .filter(ComparisonTeam::agreedBefore)
                                .filter(team -> team.measures().contains(measure.code()))
                                .count())
                        .min()
                        .orElse(0);
        return ALONE + (int) Math.min(2, fewest);
    }

    /**
     * Whether a comparison team was agreed before anything could be known of the trial: somebody said so, in a plan that was locked before
     * the trial began.
     *
     * @param locked when the plan was locked, or now while it is not
     * @param begun the day from which on something could be known
     */
    public boolean agreedBefore(ComparisonTeam team, Instant locked, LocalDate begun) {
        return team.agreedBefore() && isBefore(locked, begun);
    }

    private boolean isBefore(Instant moment, LocalDate day) {
        return moment.isBefore(day.atStartOfDay(timeZone).toInstant());
    }

    /** Whether values under this code are those of a comparison team. */
    public boolean isComparison(MeasureCode wanted) {
        return own(wanted).isEmpty() && measure(wanted).isPresent();
    }

    public Optional<TrialZone> zone(ZoneRef wanted) {
        return zones.stream().filter(zone -> zone.code().equals(wanted)).findFirst();
    }

    public ExpectedPeriods periodsOf(Measure measure) {
        return ExpectedPeriods.of(this, measure.calendar());
    }

    /** The first measure that cannot count the happenings of the one it names: no chains, no loops, the same unit and organisation. */
    public Optional<Measure> notTheSame() {
        return measures.stream()
                .filter(one -> one.same()
                        .filter(code -> measure(code).filter(one::mayRepeat).isEmpty())
                        .isPresent())
                .findFirst();
    }

    /** The same plan with other measures. The theory of change, measures that count the same, and the comparison teams forget those that are gone. */
    public Protocol withMeasures(List<Measure> others) {
        var there = others.stream().map(Measure::code).toList();
        var gone = measures.stream()
                .map(Measure::code)
                .filter(code -> !there.contains(code))
                .toList();
        var theory = theoryOfChange.stream().map(link -> link.without(gone)).toList();
        var left = others.stream()
                .map(one -> one.same().filter(gone::contains).isPresent() ? one.withSameAs(null) : one)
                .toList();
        var kept = comparisons.stream()
                .flatMap(team -> team.keeping(there).stream())
                .toList();
        return with(code, theory, left, priorityFramework, surveyItems, surveyWaves, kept);
    }

    /** Whether something in the theory of change would show by this measure. */
    public boolean hangsOnALink(MeasureCode measure) {
        return theoryOfChange.stream().anyMatch(link -> link.measures().contains(measure));
    }

    /** The same plan with another theory of change. */
    public Protocol withTheory(List<TheoryLink> other) {
        return with(code, other, measures, priorityFramework, surveyItems, surveyWaves, comparisons);
    }

    /** The same plan with another survey. */
    public Protocol withSurvey(List<SurveyItem> items, List<SurveyWave> waves) {
        return with(code, theoryOfChange, measures, priorityFramework, items, waves, comparisons);
    }

    /** The same plan beside other priorities. */
    public Protocol withPriorityFramework(PriorityFramework other) {
        return with(code, theoryOfChange, measures, other, surveyItems, surveyWaves, comparisons);
    }

    /** The same plan with other comparison teams. */
    public Protocol withComparisons(List<ComparisonTeam> others) {
        return with(code, theoryOfChange, measures, priorityFramework, surveyItems, surveyWaves, others);
    }

    /** The same plan under another code: a new trial begins as a copy. */
    public Protocol copiedAs(TrialCode other) {
        return with(other, theoryOfChange, measures, priorityFramework, surveyItems, surveyWaves, comparisons);
    }

    /** The same plan but for these. */
    private Protocol with(
            TrialCode otherCode,
            List<TheoryLink> theory,
            List<Measure> others,
            PriorityFramework priorities,
            List<SurveyItem> items,
            List<SurveyWave> waves,
            List<ComparisonTeam> compared) {
        return new Protocol(
                otherCode,
                title,
                synthetic,
                aims,
                partners,
                teams,
                zones,
                desks,
                baselineFrom,
                baselineTo,
                trialFrom,
                trialTo,
                timeZone,
                questions,
                theory,
                others,
                progressionCriteria,
                priorities,
                items,
                waves,
                compared);
    }
}
