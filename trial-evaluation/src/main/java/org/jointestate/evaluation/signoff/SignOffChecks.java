package org.jointestate.evaluation.signoff;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Interest;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.ProgressionCriterion;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Question;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.signoff.Check.Item;
import org.jointestate.evaluation.signoff.Check.Mend;

/**
 * What official guidance asks of a report, as far as the frozen form holds it: a pure function of the frozen trial. Whatever is not done
 * keeps a report from being submitted for review.
 */
public final class SignOffChecks {

    /** What an author has to say in every report, beside what has a check of its own. */
    private static final List<Section> ASKED_OF_AUTHORS = List.of(
            Section.OBJECTIVE,
            Section.WHY,
            Section.AGREEMENT,
            Section.DESCRIPTION,
            Section.ADAPTATIONS,
            Section.ENABLERS_AND_BARRIERS,
            Section.COULD_NOT_TELL,
            Section.LIMITS);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The admission that something was set when all was over; that it was set after the beginning is none of that. */
    private static final Pattern SET_AFTERWARDS = Pattern.compile(
            "\\bafter (?:the )?(?:trial|results?|data|end)\\b(?! (?:began|begun|had begun|started))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SET_MEANWHILE = Pattern.compile(
            "\\bafter (?:the )?(?:trial|results?|data|start|beginning|end)\\b", Pattern.CASE_INSENSITIVE);

    /** Lines of an amendment's difference, as the lock writes them. */
    private static final Pattern PRIMARY_CHANGED = Pattern.compile("^[-+] measure .*\\bprimary\\b", Pattern.MULTILINE);

    private static final Pattern CRITERION_CHANGED = Pattern.compile("^[-+] criterion ", Pattern.MULTILINE);

    private final FrozenTrial trial;
    private final Protocol protocol;
    private final AuthoredText words;
    private final List<Check> checks = new ArrayList<>();

    private SignOffChecks(FrozenTrial trial) {
        this.trial = trial;
        this.protocol = trial.protocol();
        this.words = trial.authored();
    }

    /** Every check, those that are in order included, in the order of the report. */
    public static List<Check> of(FrozenTrial trial) {
        var asked = new SignOffChecks(trial);
        asked.plan();
        asked.data();
        asked.money();
        asked.authored();
        return List.copyOf(asked.checks);
    }

    /** Those that are not. */
    public static List<Check> open(FrozenTrial trial) {
        return of(trial).stream().filter(check -> !check.done()).toList();
    }

    private void plan() {
        var end = protocol.trialTo().atStartOfDay(protocol.timeZone()).toInstant();
        check(
                Item.FINAL,
                !trial.manifest().frozenAt().isBefore(end),
                "The data were frozen after the planned end",
                "The trial ends on %s. Freeze the data again after it; until then there is an interim report."
                        .formatted(DAY.format(protocol.trialTo().minusDays(1))),
                "Frozen " + day(trial.manifest().frozenAt()),
                Mend.FREEZE);
        check(
                Item.PROTOCOL,
                !protocol.hash().isBlank(),
                "The protocol is locked, with its time and its hash",
                "Lock the protocol, then freeze again.",
                many(protocol.amendments().size(), "amendment listed", "amendments listed"),
                Mend.PROTOCOL);
        check(
                Item.PARTNERS,
                protocol.organisations().size() >= 2,
                "Two organisations or more take part",
                "The protocol names %s. Each organisation has a key, and one key alone approves nothing."
                        .formatted(protocol.organisations().size()),
                many(protocol.organisations().size(), "organisation", "organisations"),
                Mend.PROTOCOL);
        primaries(end);
        theory();
        questions();
        criteria(end);
        check(
                Item.BASELINE,
                protocol.hasBaseline() || words.section(Section.COULD_NOT_TELL).isPresent(),
                "There is a baseline, or the report says what cannot be told without one",
                "The protocol has no baseline. Write what the trial could not tell.",
                protocol.hasBaseline() ? "From " + DAY.format(protocol.baselineFrom()) : "Said in the words",
                Mend.WORDS);
    }

    private void primaries(Instant end) {
        var primaries =
                (int) protocol.measures().stream().filter(Measure::primary).count();
        var late = late(end, PRIMARY_CHANGED);
        check(
                Item.PRIMARY,
                primaries > 0 && late.allowed(),
                "What the trial is judged by was chosen before the data, or the limits say that it was not",
                primaries == 0 ? "Choose one to three primary outcomes in the protocol." : late.says(),
                "%s. %s".formatted(many(primaries, "primary", "primaries"), late.found()),
                primaries == 0 ? Mend.PROTOCOL : Mend.WORDS);
    }

    /** Whether something of the plan stood before there was any value of the trial, or the limits admit that it did not. */
    private record Late(boolean allowed, String says, String found) {}

    private Late late(Instant end, Pattern changed) {
        var start = protocol.begun();
        var amended = protocol.amendments().stream()
                .filter(one -> changed.matcher(one.difference()).find())
                .map(Amendment::at)
                .filter(at -> !at.isBefore(start))
                .max(Instant::compareTo);
        if (protocol.lockedAt().isBefore(start) && amended.isEmpty()) {
            return new Late(true, "", "Locked %s, before the trial began".formatted(day(protocol.lockedAt())));
        }
        var at = amended.filter(one -> one.isAfter(protocol.lockedAt())).orElse(protocol.lockedAt());
        var after = !at.isBefore(end);
        var admitted = words.section(Section.LIMITS)
                .filter(text ->
                        (after ? SET_AFTERWARDS : SET_MEANWHILE).matcher(text).find())
                .isPresent();
        var when = after ? "after the trial" : "after the trial began";
        return new Late(
                admitted,
                "It was %s on %s, %s. Say so in the limits of the evaluation, with the words “%s”."
                        .formatted(at.equals(protocol.lockedAt()) ? "locked" : "amended", day(at), when, when),
                "Set %s, as the limits say".formatted(when));
    }

    private void theory() {
        var missing = Arrays.stream(TheoryLink.Stage.values())
                .filter(stage -> protocol.theoryOfChange().stream().noneMatch(link -> link.stage() == stage))
                .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .toList();
        check(
                Item.THEORY,
                missing.isEmpty(),
                "The theory of change runs from inputs to impact",
                "Nothing stands at: %s.".formatted(String.join(", ", missing)),
                many(protocol.theoryOfChange().size(), "link", "links"),
                Mend.PROTOCOL);
        var unlinked = protocol.measures().stream()
                .filter(measure -> protocol.theoryOfChange().stream()
                        .noneMatch(link -> link.measures().contains(measure.code())))
                .map(Measure::name)
                .toList();
        check(
                Item.LINKED,
                unlinked.isEmpty(),
                "Every measure hangs on a link of the theory of change",
                "On no link: %s.".formatted(String.join(", ", unlinked)),
                many(protocol.measures().size(), "measure", "measures"),
                Mend.PROTOCOL);
    }

    private void questions() {
        var missing = Arrays.stream(Question.Kind.values())
                .filter(kind -> protocol.questions().stream().noneMatch(question -> question.kind() == kind))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        check(
                Item.QUESTIONS,
                missing.isEmpty(),
                "There are questions about process, impact and value",
                "No question about: %s.".formatted(String.join(", ", missing)),
                many(protocol.questions().size(), "question", "questions"),
                Mend.PROTOCOL);
        var unanswered = protocol.questions().stream()
                .map(Question::text)
                .filter(question -> words.answer(question).isEmpty())
                .toList();
        check(
                Item.ANSWERS,
                unanswered.isEmpty(),
                "Every question in the protocol is answered, or says why not",
                "Without an answer: %s".formatted(String.join(" ", unanswered)),
                "%s of %s"
                        .formatted(
                                protocol.questions().size() - unanswered.size(),
                                protocol.questions().size()),
                Mend.WORDS);
    }

    private void criteria(Instant end) {
        var missing = Arrays.stream(ProgressionCriterion.Verb.values())
                .filter(verb -> protocol.progressionCriteria().stream().noneMatch(one -> one.verb() == verb))
                .map(verb -> verb.name().toLowerCase(Locale.ROOT))
                .toList();
        var late = late(end, CRITERION_CHANGED);
        var says = missing.isEmpty() ? late.says() : "No criterion for: %s.".formatted(String.join(", ", missing));
        check(
                Item.CRITERIA,
                missing.isEmpty() && late.allowed(),
                "What makes the partners stop, amend or continue was set before the results, or the limits say that it was not",
                says,
                late.found(),
                missing.isEmpty() ? Mend.WORDS : Mend.PROTOCOL);
    }

    private void data() {
        for (var measure : protocol.measures()) {
            if (trial.observationsOf(measure.code()).stream()
                    .noneMatch(one -> one.value() != null
                            && one.from().isBefore(protocol.trialTo())
                            && one.to().isAfter(protocol.trialFrom()))) {
                checks.add(new Check(
                        Item.OUTCOMES,
                        false,
                        "Every outcome of the protocol has values",
                        "%s has no value from the trial. Enter what there is, or say “none”, and freeze again."
                                .formatted(measure.name()),
                        Mend.MEASURE,
                        measure.code()));
            }
        }
        if (checks.stream().noneMatch(check -> check.item() == Item.OUTCOMES)) {
            check(
                    Item.OUTCOMES,
                    !protocol.measures().isEmpty(),
                    "Every outcome of the protocol has values",
                    "The protocol has no measure.",
                    "%1$d of %1$d".formatted(protocol.measures().size()),
                    Mend.PROTOCOL);
        }
        var unconfirmed = trial.events().stream()
                .filter(event -> !event.confirmed())
                .map(LoggedEvent::name)
                .toList();
        check(
                Item.EVENTS,
                unconfirmed.isEmpty(),
                "The events are confirmed",
                "Not confirmed: %s. Confirm or withdraw them, then freeze again."
                        .formatted(String.join(", ", unconfirmed)),
                many(trial.events().size(), "event", "events"),
                Mend.EVENTS);
        required(
                Item.UNINTENDED,
                Section.UNINTENDED_EFFECTS,
                "Unintended effects were looked for",
                "Write which were seen, or who looked for them and found none.");
    }

    private void money() {
        if (trial.ledger().isEmpty()) {
            return;
        }
        var years =
                trial.ledger().stream().map(LedgerLine::priceYear).distinct().toList();
        check(
                Item.PRICE_YEAR,
                years.size() == 1 && !years.get(0).isBlank(),
                "All money is in the prices of one year",
                "The ledger has prices of: %s.".formatted(String.join(", ", years)),
                "Prices of " + years.get(0),
                Mend.LEDGER);
        required(
                Item.OPTIMISM,
                Section.OPTIMISM_REASON,
                "The correction for optimism has a reason",
                "Say why costs and benefits were corrected for optimism by what they were, or by nothing.");
        var bare = trial.ledger().stream()
                .filter(line -> line.side() == LedgerLine.Side.BENEFIT && line.kind() == LedgerLine.Kind.CASH)
                .filter(line -> line.owner().isBlank() || line.evidence().isBlank())
                .map(LedgerLine::name)
                .toList();
        check(
                Item.CASH_APART,
                bare.isEmpty(),
                "What releases cash is kept apart, with its owner and evidence",
                "Without owner or evidence: %s.".formatted(String.join(", ", bare)),
                "Cash, staff time and quality are never added together",
                Mend.LEDGER);
    }

    private void authored() {
        var missing = protocol.organisations().stream()
                .flatMap(organisation -> Arrays.stream(Interest.values())
                        .filter(interest -> words.judgements().stream()
                                .noneMatch(one ->
                                        one.organisation().equals(organisation.code()) && one.interest() == interest))
                        .map(interest -> "%s, %s"
                                .formatted(organisation.name(), interest.name().toLowerCase(Locale.ROOT))))
                .toList();
        var all = protocol.organisations().size() * Interest.values().length;
        check(
                Item.CONCLUSIONS,
                missing.isEmpty(),
                "There is a conclusion for each organisation, efficiency and effectiveness in turn",
                "Missing: %s.".formatted(String.join("; ", missing)),
                "%s of %s".formatted(all - missing.size(), all),
                Mend.WORDS);
        var advice = words.recommendation();
        check(
                Item.RECOMMENDATION,
                advice != null && !advice.text().isBlank(),
                "There is a recommendation",
                "Choose what you recommend and say it in a sentence.",
                advice == null ? "" : advice.verb().name().toLowerCase(Locale.ROOT),
                Mend.WORDS);
        var empty = Stream.concat(
                        ASKED_OF_AUTHORS.stream(),
                        trial.ledger().isEmpty() ? Stream.empty() : Stream.of(Section.UNMONETISED_BENEFITS))
                .filter(section -> words.section(section).isEmpty())
                .map(section -> section.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        check(
                Item.SECTIONS,
                empty.isEmpty(),
                "Every section that only a person can write is written",
                "Empty: %s.".formatted(String.join(", ", empty)),
                many(ASKED_OF_AUTHORS.size(), "section", "sections"),
                Mend.WORDS);
        var twoPoints = passages(words)
                .flatMap(passage -> TwoPoints.in(passage.text()).stream())
                .collect(Collectors.joining("”, “"));
        check(
                Item.TWO_POINTS,
                twoPoints.isEmpty(),
                "No sentence compares two single months or years",
                "Take out “%s”: the cards of section 5 compare with what was expected.".formatted(twoPoints),
                TwoPoints.LOOKED_FOR,
                Mend.WORDS);
    }

    private void required(Item item, Section section, String asks, String open) {
        var there = words.section(section).isPresent();
        check(item, there, asks, open, "Written", Mend.WORDS);
    }

    private void check(Item item, boolean done, String asks, String open, String found, Mend mend) {
        checks.add(new Check(item, done, asks, done ? found : open, mend, ""));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(protocol.timeZone()));
    }

    private static String many(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** One place in which somebody wrote: its name, and what stands there. */
    record Passage(String place, String text) {}

    /** Everything that people wrote, by place. */
    static Stream<Passage> passages(AuthoredText words) {
        var all = new ArrayList<Passage>();
        var advice = words.recommendation();
        if (advice != null) {
            all.add(new Passage("recommendation", advice.text()));
        }
        for (var section : Section.values()) {
            words.section(section).ifPresent(text -> all.add(new Passage("section:" + section, text)));
        }
        words.measureComments().forEach((measure, text) -> all.add(new Passage("comment:" + measure, text)));
        words.answers().forEach(one -> all.add(new Passage("answer:" + one.question(), one.text())));
        words.criteria().forEach(one -> all.add(new Passage("criterion:" + one.number(), one.why())));
        words.judgements()
                .forEach(one -> all.add(
                        new Passage("judgement:%s-%s".formatted(one.organisation(), one.interest()), one.text())));
        words.areasForImprovement().forEach(one -> all.add(new Passage("area:" + one.text(), one.evidence())));
        words.benefitsToFollow().forEach(one -> all.add(new Passage("benefit:" + one.measure(), one.baseline())));
        return all.stream().filter(one -> !Objects.requireNonNull(one.text()).isBlank());
    }

    /** What people wrote while they recorded the trial, as far as the report prints it. */
    static Stream<Passage> recorded(FrozenTrial trial) {
        var all = new ArrayList<Passage>();
        for (var event : trial.events()) {
            all.add(new Passage("event:" + event.name(), event.name()));
            all.add(new Passage("event:" + event.name(), event.source()));
        }
        for (var line : trial.ledger()) {
            all.add(new Passage("ledger:" + line.name(), line.name()));
            all.add(new Passage("ledger:" + line.name(), line.evidence()));
        }
        for (var team : trial.protocol().comparisons()) {
            all.add(new Passage("comparison:" + team.name(), team.why()));
        }
        var amendments = trial.protocol().amendments();
        for (int n = 0; n < amendments.size(); n++) {
            all.add(new Passage("amendment:" + (n + 1), amendments.get(n).why()));
        }
        return all.stream().filter(one -> !one.text().isBlank());
    }
}
