package org.jointestate.evaluation.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.AddingPeriods;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Protocol;

/** What every section is written from: the frozen trial, the results, and the running numbers of figures and tables. */
record Material(
        FrozenTrial trial,
        Version version,
        Standing standing,
        List<MeasureResult> results,
        TogetherWeeks together,
        Numbering numbering,
        Printed printed) {

    static Material of(FrozenTrial trial, Version version) {
        return of(trial, version, Progress.UNSEEN);
    }

    static Material of(FrozenTrial frozen, Version version, Progress progress) {
        var trial = Distinct.names(frozen);
        var measures = trial.protocol().measures();
        var results = new ArrayList<MeasureResult>();
        for (var measure : measures) {
            progress.at(Progress.Step.measure(results.size() + 1, measures.size()));
            results.add(BesideTeam.with(trial, Analysis.of(trial, measure)));
        }
        return new Material(
                trial,
                version,
                Standing.of(trial),
                ManyMeasures.weighed(results, ManyMeasures.repeats(trial.protocol())),
                TogetherWeeks.of(trial),
                new Numbering(),
                new Printed());
    }

    Protocol protocol() {
        return trial.protocol();
    }

    boolean published() {
        return version.audience() == Version.Audience.PUBLISHED;
    }

    List<MeasureResult> primaries() {
        return results.stream().filter(r -> r.measure().primary()).toList();
    }

    /** The results that are counted among the measures looked at: the same happenings are looked at once. */
    List<MeasureResult> counted() {
        return results.stream()
                .filter(r -> protocol().repeated(r.measure()).isEmpty())
                .toList();
    }

    List<MeasureResult> repeating() {
        return results.stream()
                .filter(r -> protocol().repeated(r.measure()).isPresent())
                .toList();
    }

    /** Whether the plan says that a measure counts what another counts, and the numbers of the two say otherwise. */
    boolean doesNotAddUp(Measure measure) {
        return protocol()
                .repeated(measure)
                .flatMap(other -> AddingPeriods.addUp(trial, measure, other))
                .filter(adds -> !adds)
                .isPresent();
    }

    /** The lowest level among the primary measures; among all when none is primary. */
    int level() {
        return rated().stream().mapToInt(MeasureResult::maryland).min().orElse(0);
    }

    /** Whether that is the least it can be: where another measure is known to stand as low, it is what was found. */
    boolean levelIsBound() {
        var lowest = rated().stream().filter(r -> r.maryland() == level()).toList();
        return !lowest.isEmpty() && lowest.stream().allMatch(MeasureResult::levelIsBound);
    }

    private List<MeasureResult> rated() {
        return primaries().isEmpty() ? counted() : primaries();
    }

    /** Whether use of the desks is known, by record or by the sums that are published. */
    boolean desksKnown() {
        var open = trial.open();
        return open == null ? !trial.deskUse().isEmpty() : !open.desks().isEmpty();
    }

    /** Whether answers of staff are known, by record or by the sums that are published. */
    boolean staffAsked() {
        var open = trial.open();
        return open == null
                ? !trial.survey().isEmpty()
                : open.counts().stream().anyMatch(count -> count.table().startsWith("survey "));
    }

    Block authored(String label, Section section) {
        return authored(label, trial.authored().section(section));
    }

    /** What a person wrote, or the plain statement that nobody has. */
    Block authored(String label, Optional<String> text) {
        var paragraphs = new ArrayList<String>();
        for (var part : text.orElse(Say.NOT_YET).split("\\R\\s*\\R")) {
            if (!part.isBlank()) {
                paragraphs.add(part.strip());
            }
        }
        return new Block.Authored(label, paragraphs);
    }

    Block.Heading heading(String number, String text) {
        return new Block.Heading(numbering.id("part"), 3, number, text, false);
    }

    static Block.Paragraph say(String text) {
        return new Block.Paragraph("", text);
    }

    static Block.Paragraph say(String lead, String text) {
        return new Block.Paragraph(lead, text);
    }

    /** Words of an amendment that is about how things were done and not about what is measured. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(surveys?|desks?|zones?|rooms?)\\b");

    private static final Pattern ABOUT_RESULTS = Pattern.compile(
            "headline|measure|primary|outcome|worthwhile|minimum|window|baseline|disruption|trend|season|%|per ?cent");

    /** Whether the headlines were fixed before the trial began and left alone since. */
    boolean fixedBeforehand() {
        return lockedBeforehand()
                && protocol().amendments().stream()
                        .filter(a -> !a.at().isBefore(start()))
                        .noneMatch(a -> mayTouchHeadline(a.difference().toLowerCase(Locale.ROOT)));
    }

    /** An amendment is free text: it is taken to touch the headlines unless it is plainly about something else. */
    private boolean mayTouchHeadline(String difference) {
        return !ELSEWHERE.matcher(difference).find()
                || ABOUT_RESULTS.matcher(difference).find()
                || protocol().measures().stream()
                        .anyMatch(measure -> difference.contains(measure.name().toLowerCase(Locale.ROOT)));
    }

    private boolean lockedBeforehand() {
        return protocol().lockedBeforeTrial();
    }

    private Instant start() {
        return protocol().begun();
    }

    /** When the protocol was locked, in plain words, where nothing may be said to be agreed beforehand. */
    String locked() {
        var day = Say.day(protocol().lockedAt().atZone(protocol().timeZone()).toLocalDate());
        return lockedBeforehand()
                ? "locked on %s and amended after the trial began (section 3)".formatted(day)
                : "locked on %s, after the trial began".formatted(day);
    }

    /** That the start was moved after it had been promised, and by which day the protocol counts as early or late; else nothing. */
    Optional<String> movedStart() {
        return protocol().earliestStart() == null
                ? Optional.empty()
                : Optional.of(
                        "By an earlier version the trial was to begin on %s, and it began by this one on %s. Whether the protocol was locked, or amended, before the trial goes by the earlier day."
                                .formatted(
                                        Say.day(protocol().firstStart()),
                                        Say.day(protocol().trialFrom())));
    }

    /** The sentence as it is where everything was agreed beforehand, and otherwise with when it was agreed. */
    String agreed(String sentence) {
        return fixedBeforehand()
                ? sentence
                : sentence.replace("agreed beforehand", "set in the protocol (%s)".formatted(locked()));
    }

    /** Columns written as "Name" for words and "Name>" for figures that stand to the right. */
    Block.Table table(String caption, String counted, List<String> columns, List<List<String>> rows) {
        return new Block.Table(
                numbering.id("table"),
                numbering.table(),
                caption,
                counted,
                columns.stream()
                        .map(c -> new Block.Table.Column(c.replace(">", ""), c.endsWith(">")))
                        .toList(),
                rows,
                true,
                columns.size() > 6);
    }

    /** The first long disruption that touched the trial, by which days as planned are counted. */
    Optional<LoggedEvent> disruption() {
        return trial.events().stream()
                .filter(e -> e.kind() == LoggedEvent.Kind.SHOCK)
                .filter(e ->
                        e.spanUntil(protocol().trialTo()).overlaps(protocol().trial()))
                .filter(e -> e.spanUntil(protocol().trialTo()).days() >= 14)
                .min(java.util.Comparator.comparing(LoggedEvent::from).thenComparing(LoggedEvent::code));
    }
}
