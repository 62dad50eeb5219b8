package org.jointestate.evaluation.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.report.OpenTables;
import org.jointestate.evaluation.report.SaidInWords;
import org.jointestate.evaluation.report.TogetherWeeks;

/**
 * The trial as the public may have it. Every field is put in by name: what this class does not name is not in what it makes, and a field
 * that somebody adds to a record is absent until it is decided upon here (a test holds the list against the records).
 */
public final class PublicTrial {

    /** Counts below it are small, unless a higher one is asked for. */
    public static final int THRESHOLD = 5;

    /** A sum over fewer withheld weeks than this says too much of one of them. */
    private static final int FEWEST_WEEKS = 4;

    /** Of two people each knows the time of the other who knows the sum. */
    private static final int FEWEST_OF_AN_ORGANISATION = 3;

    private final FrozenTrial trial;
    private final int threshold;
    private final List<EarlierVersion> earlier;
    private final Masks masks;

    private PublicTrial(FrozenTrial trial, int threshold, List<EarlierVersion> earlier) {
        if (threshold < THRESHOLD) {
            throw new IllegalArgumentException(
                    "The threshold of small numbers (%s) may be raised, not lowered below %s."
                            .formatted(threshold, THRESHOLD));
        }
        this.trial = trial;
        this.threshold = threshold;
        this.earlier = List.copyOf(earlier);
        this.masks = new Masks(threshold, earlier);
    }

    /** @param earlier the versions published before, whose masks stay; a trial that is open already is given back */
    public static FrozenTrial of(FrozenTrial trial, int threshold, List<EarlierVersion> earlier) {
        return trial.open() != null ? trial : new PublicTrial(trial, threshold, earlier).open();
    }

    private FrozenTrial open() {
        var hidden = hiddenPeriods();
        var weeks = weeks();
        return trial.opened(
                protocol(trial.protocol()),
                observations(hidden),
                events(),
                ledger(),
                authored(),
                signOffs(),
                new OpenData(
                        threshold, weeks, counts(weeks, hidden), desks(), SaidInWords.of(trial, hidden, threshold)));
    }

    private static Protocol protocol(Protocol p) {
        return new Protocol(
                p.code(),
                p.title(),
                p.aims(),
                p.organisations(),
                p.teams(),
                p.zones(),
                p.desks(),
                p.baselineFrom(),
                p.baselineTo(),
                p.trialFrom(),
                p.trialTo(),
                p.timeZone(),
                p.questions(),
                p.theoryOfChange(),
                p.measures(),
                p.progressionCriteria(),
                p.priorityFramework(),
                p.surveyItems(),
                p.surveyWaves(),
                p.lockedAt(),
                p.hash(),
                p.amendments(),
                p.synthetic(),
                p.comparisons(),
                p.earliestStart());
    }

    private Set<String> measures() {
        var codes = new HashSet<String>();
        trial.protocol().series().forEach(measure -> codes.add(measure.code()));
        return codes;
    }

    /** The periods of each measure whose values are small, or were hidden before. */
    private Map<String, Set<Span>> hiddenPeriods() {
        var hidden = new HashMap<String, Set<Span>>();
        for (var measure : trial.protocol().series()) {
            for (var observation : trial.observationsOf(measure.code())) {
                if (!observation.missing()
                        && (small(measure, observation)
                                || earlier.stream().anyMatch(e -> e.hid(measure.code(), observation.span())))) {
                    hidden.computeIfAbsent(measure.code(), code -> new LinkedHashSet<>())
                            .add(observation.span());
                }
            }
        }
        do {
            Cadences.protect(trial, hidden, this::showedBefore);
        } while (AddingUp.protect(trial, hidden, this::showedBefore, threshold));
        return hidden;
    }

    private boolean showedBefore(String measure, Span span) {
        return earlier.stream().anyMatch(e -> e.showed(measure, span));
    }

    /** A count, what a share or rate is made of, and how many stand behind a median: each may point at somebody. */
    private boolean small(Measure measure, Observation observation) {
        var value =
                observation.value() == null ? Double.NaN : observation.value().doubleValue();
        var of = observation.denominator() == null
                ? Double.NaN
                : observation.denominator().doubleValue();
        if (measure.publicly() == Measure.SmallNumbers.SHOWN) {
            return false;
        }
        var nought = measure.publicly() == Measure.SmallNumbers.WITHHELD_WITH_NOUGHT;
        return switch (measure.kind()) {
            case COUNT, RATE -> few(value, nought);
            case PROPORTION -> few(value, nought) || few(of - value, nought) || few(of, false);
            case DURATION, SCORE -> few(of, false);
            case MONEY -> false;
        };
    }

    private boolean few(double count, boolean nought) {
        return count > 0 && count < threshold || nought && count == 0;
    }

    private List<Observation> observations(Map<String, Set<Span>> hidden) {
        var known = measures();
        return trial.observations().stream()
                .filter(o -> known.contains(o.measure()))
                .map(o -> hidden.getOrDefault(o.measure(), Set.of()).contains(o.span())
                        ? o.withhold()
                        : new Observation(
                                o.measure(),
                                o.from(),
                                o.to(),
                                o.value(),
                                o.denominator(),
                                o.late(),
                                o.corrected(),
                                o.failedRule()))
                .toList();
    }

    private List<LoggedEvent> events() {
        var known = measures();
        return trial.events().stream()
                .map(e -> new LoggedEvent(
                        e.code(),
                        e.name(),
                        e.from(),
                        e.to(),
                        e.kind(),
                        e.measures().stream().filter(known::contains).toList(),
                        e.source(),
                        e.confirmed()))
                .toList();
    }

    /** Without the owner of a line, who may be a person. */
    private List<LedgerLine> ledger() {
        return trial.ledger().stream()
                .map(l -> new LedgerLine(
                        l.code(),
                        l.side(),
                        l.kind(),
                        l.name(),
                        l.organisation(),
                        l.year(),
                        l.low(),
                        l.best(),
                        l.high(),
                        l.optimismBias(),
                        l.priceYear(),
                        "",
                        l.evidence(),
                        l.measure()))
                .toList();
    }

    /** What was written for the report and signed with it; a comment on a measure that the plan does not have was not. */
    private AuthoredText authored() {
        var known = measures();
        var comments = new LinkedHashMap<String, String>();
        trial.authored().measureComments().forEach((measure, comment) -> {
            if (known.contains(measure)) {
                comments.put(measure, comment);
            }
        });
        var written = trial.authored();
        return new AuthoredText(
                written.sections(),
                comments,
                written.recommendation(),
                written.judgements(),
                written.areasForImprovement(),
                written.benefitsToFollow(),
                written.criteria(),
                otherPlans(known),
                written.answers());
    }

    private List<AuthoredText.OtherPlan> otherPlans(Set<String> known) {
        return trial.authored().otherPlans().stream()
                .map(other -> {
                    var priorities = new LinkedHashMap<String, String>();
                    other.priorityOfMeasure().forEach((measure, priority) -> {
                        if (known.contains(measure)) {
                            priorities.put(measure, priority);
                        }
                    });
                    return new AuthoredText.OtherPlan(other.plan(), priorities);
                })
                .toList();
    }

    /** The signatures that count, since it was last sent back. A note is public where somebody signed to be printed: the two keys. */
    private List<SignOff> signOffs() {
        var valid = new ArrayList<SignOff>();
        for (var s : trial.signOffs()) {
            if (s.decision() == SignOff.Decision.SENT_BACK || s.step() == SignOff.Step.DRAFT) {
                valid.clear();
                continue;
            }
            var printed = s.step() == SignOff.Step.APPROVED || s.step() == SignOff.Step.WITHDRAWN;
            valid.add(new SignOff(s.step(), s.organisation(), s.role(), s.decision(), printed ? s.note() : "", s.at()));
        }
        return valid;
    }

    /** Weeks in which nobody was together are nought; those with fewer people of one organisation than the threshold are withheld. */
    private List<OpenData.Week> weeks() {
        var weeks = new ArrayList<OpenData.Week>();
        for (var week : TogetherWeeks.of(trial).weeks()) {
            var span = week.days();
            var few = week.personHours() > 0
                    && together(span).values().stream().anyMatch(people -> people.size() < threshold);
            var hide = few || earlier.stream().anyMatch(e -> e.hidWeek(span));
            weeks.add(new OpenData.Week(span.from(), span.to(), hide ? null : tenth(week.personHours())));
        }
        return weeks;
    }

    /**
     * The person-hours of the whole trial to the nearest ten, if every week with any is withheld, and always was: beside one that is shown
     * the sum would tell of the rest. One number of many weeks and of both organisations, of whom nobody can be taken out.
     */
    private List<OpenData.Count> allHours(List<OpenData.Week> weeks) {
        var withheld = weeks.stream().filter(OpenData.Week::withheld).toList();
        var others =
                weeks.stream().map(OpenData.Week::personHours).anyMatch(hours -> hours != null && hours.signum() > 0);
        if (others
                || withheld.size() < FEWEST_WEEKS
                || earlier.stream().anyMatch(e -> withheld.stream().anyMatch(w -> e.showedWeek(w.span())))) {
            return List.of();
        }
        var people = together(trial.protocol().trial());
        var all = people.values().stream().mapToInt(Set::size).sum();
        if (all < threshold || people.values().stream().anyMatch(p -> p.size() < FEWEST_OF_AN_ORGANISATION)) {
            return List.of();
        }
        double hours = TogetherWeeks.of(trial).weeks().stream()
                .mapToDouble(TogetherWeeks.Week::personHours)
                .sum();
        return List.of(new OpenData.Count(
                OpenTables.TOGETHER, OpenData.ALL, OpenTables.NUMBER, 10 * StrictMath.round(hours / 10)));
    }

    private static BigDecimal tenth(double hours) {
        return BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
    }

    /** Who shared a zone with somebody of another organisation in these days, by organisation. */
    private Map<String, Set<String>> together(Span days) {
        var zone = trial.protocol().timeZone();
        var from = days.from().atStartOfDay(zone).toInstant();
        var to = days.to().atStartOfDay(zone).toInstant();
        var there = trial.presence().stream()
                .filter(p -> p.from().isBefore(to) && p.to().isAfter(from))
                .toList();
        var people = new HashMap<String, Set<String>>();
        for (var one : there) {
            for (var other : there) {
                if (!one.organisation().equals(other.organisation())
                        && one.zone().equals(other.zone())
                        && meet(one, other, from, to)) {
                    people.computeIfAbsent(one.organisation(), code -> new HashSet<>())
                            .add(one.pseudonym());
                    break;
                }
            }
        }
        return people;
    }

    private static boolean meet(Presence one, Presence other, Instant from, Instant to) {
        var start = latest(latest(one.from(), other.from()), from);
        var end = earliest(earliest(one.to(), other.to()), to);
        return start.isBefore(end);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private List<OpenData.Count> counts(List<OpenData.Week> weeks, Map<String, Set<Span>> hidden) {
        var counts = new ArrayList<OpenData.Count>(allHours(weeks));
        counts.addAll(new DiaryLinks(trial, hidden, masks).counts());
        counts.addAll(deskCounts());
        for (var item : trial.protocol().surveyItems()) {
            for (var wave : trial.protocol().surveyWaves()) {
                counts.addAll(answers(item.code(), wave.number()));
            }
            counts.addAll(changes(item.code()));
        }
        return counts;
    }

    private Map<String, List<DeskUse>> byZone() {
        var zones = new TreeMap<String, List<DeskUse>>();
        trial.deskUse().forEach(use -> zones.computeIfAbsent(use.zone(), z -> new ArrayList<>())
                .add(use));
        return zones;
    }

    /** Bookings kept and not, by zone; all zones in one line where that of one of them would be small. */
    private List<OpenData.Count> deskCounts() {
        var numbers = new LinkedHashMap<String, Map<String, Long>>();
        byZone().forEach((zone, uses) -> numbers.put(zone, kept(uses)));
        if (numbers.size() > 1) {
            var table = masks.table(OpenTables.DESKS, numbers);
            if (!table.isEmpty()) {
                return table;
            }
        }
        var line = new LinkedHashMap<String, Long>();
        var all = kept(trial.deskUse());
        line.put(OpenTables.KEPT, all.getOrDefault(OpenTables.KEPT, 0L));
        line.put(OpenTables.NO_SHOW, all.getOrDefault(OpenTables.NO_SHOW, 0L));
        return masks.line(OpenTables.DESKS, OpenData.ALL, line, false).stream()
                .map(c -> new OpenData.Count(c.table(), OpenData.ALL, c.row(), c.number()))
                .toList();
    }

    private static Map<String, Long> kept(List<DeskUse> uses) {
        long bookings = uses.stream().mapToLong(DeskUse::bookings).sum();
        long noShows = uses.stream().mapToLong(DeskUse::noShows).sum();
        var kept = new LinkedHashMap<String, Long>();
        kept.put(OpenTables.KEPT, Math.max(0, bookings - noShows));
        kept.put(OpenTables.NO_SHOW, noShows);
        return kept;
    }

    /** Hours by zone and of all zones together, where enough bookings stand behind each; of all together otherwise; or none. */
    private List<OpenData.ZoneHours> desks() {
        var hours = new ArrayList<OpenData.ZoneHours>();
        var zones = byZone();
        if (zones.size() > 1 && zones.values().stream().allMatch(this::enough)) {
            zones.forEach((zone, uses) -> hours.add(hours(zone, uses)));
        }
        if (!zones.isEmpty() && enough(trial.deskUse())) {
            hours.add(hours(OpenData.ALL, trial.deskUse()));
        }
        return hours;
    }

    private boolean enough(List<DeskUse> uses) {
        var bookings = uses.stream().mapToLong(DeskUse::bookings).sum();
        return bookings == 0 || bookings >= threshold;
    }

    private static OpenData.ZoneHours hours(String zone, List<DeskUse> uses) {
        var there = BigDecimal.ZERO;
        var booked = BigDecimal.ZERO;
        var attended = BigDecimal.ZERO;
        for (var use : uses) {
            there = there.add(use.openHours().multiply(BigDecimal.valueOf((long) use.desks() * use.days())));
            booked = booked.add(use.bookedHours());
            attended = attended.add(use.attendedHours());
        }
        return new OpenData.ZoneHours(zone, whole(there), whole(booked), whole(attended));
    }

    private static BigDecimal whole(BigDecimal hours) {
        return hours.setScale(0, RoundingMode.HALF_UP);
    }

    /** Three groups of answers; nought is as telling as one among so few, so it is hidden as well. */
    private List<OpenData.Count> answers(String item, int wave) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put(OpenTables.DISAGREE, answered(item, wave, 1, 2));
        numbers.put(OpenTables.NEITHER, answered(item, wave, 3, 3));
        numbers.put(OpenTables.AGREE, answered(item, wave, 4, 5));
        return masks.line(OpenTables.answers(item, wave), OpenTables.NUMBER, numbers, true);
    }

    private long answered(String item, int wave, int from, int to) {
        return trial.survey().stream()
                .filter(a -> a.item().equals(item) && a.wave() == wave && a.answer() >= from && a.answer() <= to)
                .count();
    }

    private List<OpenData.Count> changes(String item) {
        var waves = trial.protocol().surveyWaves();
        if (waves.size() < 2) {
            return List.of();
        }
        var before = new HashMap<String, Integer>();
        trial.survey().stream()
                .filter(a -> a.item().equals(item) && a.wave() == waves.get(0).number())
                .forEach(a -> {
                    var code = a.pairCode();
                    if (code != null) {
                        before.put(code, a.answer());
                    }
                });
        var steps = trial.survey().stream()
                .filter(a -> a.item().equals(item)
                        && a.wave() == waves.get(waves.size() - 1).number())
                .filter(a -> a.pairCode() != null && before.containsKey(a.pairCode()))
                .mapToInt(a -> Integer.signum(a.answer() - before.getOrDefault(code(a), a.answer())))
                .toArray();
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put(
                OpenTables.MORE_POSITIVE,
                Arrays.stream(steps).filter(s -> s > 0).count());
        numbers.put(
                OpenTables.LESS_POSITIVE,
                Arrays.stream(steps).filter(s -> s < 0).count());
        numbers.put(
                OpenTables.THE_SAME, Arrays.stream(steps).filter(s -> s == 0).count());
        return masks.line(OpenTables.changes(item), OpenTables.NUMBER, numbers, true);
    }

    private static String code(SurveyAnswer answer) {
        var code = answer.pairCode();
        return code == null ? "" : code;
    }
}
