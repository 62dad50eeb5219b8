package org.jointestate.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.SeeEnclosures;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.AreaForImprovement;
import org.jointestate.evaluation.dataset.AuthoredText.BenefitToFollow;
import org.jointestate.evaluation.dataset.AuthoredText.CriterionFinding;
import org.jointestate.evaluation.dataset.AuthoredText.Met;
import org.jointestate.evaluation.dataset.AuthoredText.OtherPlan;
import org.jointestate.evaluation.dataset.AuthoredText.Status;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The lists among the words of a report: whether conditions were met, areas for improvement, benefits to look at again, and other plans
 * the measures are laid to. Their fields are named and counted by what was sent, so that a row somebody else added moves none of them.
 */
@Named
@RequestScoped
public class WordsLists {

    private static final int BLANK_AREAS = 1;
    private static final int MOST_AREAS = 60;
    private static final int MOST_PLANS = 3;

    /** Something to choose. */
    public record Option(String value, String label) {}

    public record Condition(String text, String met, String why) {}

    public record Area(
            String title, String text, String date, String source, String evidence, String status, String owner) {}

    public record Benefit(String code, String name, String owner, String baseline, String next, boolean filled) {}

    public record Choice(String key, String code, String measure) {}

    public record Plan(String name, List<Choice> choices, List<Option> options, boolean filled) {}

    private Map<String, String> saved = new HashMap<>();
    private Map<String, String> theirs = Map.of();
    private int areasSaved;
    private @Nullable Protocol plan;
    private @Nullable List<ReferenceRow> frameworks;
    private AuthoredText before = AuthoredText.none();

    @Inject
    private SeeEnclosures seeEnclosures;

    @Inject
    private SeeReference seeReference;

    @Inject
    private Words words;

    void open(Protocol protocol, AuthoredText authored) {
        plan = protocol;
        before = authored;
        saved = fields(authored);
        areasSaved = authored.areasForImprovement().size();
    }

    private Map<String, String> fields(AuthoredText authored) {
        var fields = new HashMap<String, String>();
        authored.judgements()
                .forEach(one -> fields.put("judge-" + one.organisation() + "-" + one.interest(), one.by()));
        authored.criteria().forEach(one -> {
            fields.put("met-" + one.number(), one.met().name());
            fields.put("why-" + one.number(), one.why());
        });
        int n = 0;
        for (var one : authored.areasForImprovement()) {
            var area = area(n++);
            fields.put(area.text(), one.text());
            fields.put(area.date(), one.date().toString());
            fields.put(area.source(), one.source());
            fields.put(area.evidence(), one.evidence());
            fields.put(area.status(), one.status().name());
            fields.put(area.owner(), one.owner());
        }
        authored.benefitsToFollow().forEach(one -> {
            fields.put("owner-" + one.measure(), one.owner());
            fields.put("baseline-" + one.measure(), one.baseline());
            fields.put("next-" + one.measure(), one.nextLook().toString());
        });
        for (var row : frameworks()) {
            authored.otherPlans().stream()
                    .filter(other -> other.plan().name().equals(row.name()))
                    .forEach(other -> other.priorityOfMeasure()
                            .forEach((measure, priority) -> fields.put(key(row, measure), priority)));
        }
        return fields;
    }

    /** What was typed, or else what is saved. */
    public String value(String field) {
        var sent = sent();
        return sent.containsKey("lists") ? sent.getOrDefault(field, "").strip() : saved.getOrDefault(field, "");
    }

    /** What somebody else saved meanwhile in this field; nothing where it is the same. */
    public @Nullable String theirs(String field) {
        return theirs.get(field);
    }

    void changedMeanwhile(AuthoredText newest) {
        var other = fields(newest);
        var different = new HashMap<String, String>();
        other.forEach((field, text) -> {
            if (!text.equals(value(field))) {
                different.put(field, text);
            }
        });
        theirs = different;
        areasSaved = newest.areasForImprovement().size();
    }

    /** The role of whoever judged; the leads together where nobody is named. */
    String judge(String place) {
        var by = value("judge-" + place);
        return by.isEmpty() ? words.of("words.judgedBy") : by;
    }

    /** The same words with the lists as typed; nothing where a field is wrong, which is then said at the field. */
    Optional<AuthoredText> into(AuthoredText typed) {
        var wrong = new ArrayList<String>();
        var whole = typed.withLists(typedAreas(wrong), typedBenefits(wrong), typedConditions(wrong), typedPlans());
        return wrong.isEmpty() ? Optional.of(whole) : Optional.empty();
    }

    private void wrong(List<String> all, String field, String key) {
        all.add(field);
        words.error(field, key);
    }

    private List<CriterionFinding> typedConditions(List<String> wrong) {
        var found = new ArrayList<CriterionFinding>();
        for (int n = 1; n <= protocol().progressionCriteria().size(); n++) {
            var met = value("met-" + n);
            var why = value("why-" + n);
            if (!met.isEmpty()) {
                var answer = Arrays.stream(Met.values())
                        .filter(one -> one.name().equals(met))
                        .findFirst();
                if (answer.isPresent()) {
                    found.add(new CriterionFinding(n, answer.get(), why));
                }
            } else if (!why.isEmpty()) {
                wrong(wrong, "met-" + n, "words.metMissing");
            }
        }
        return found;
    }

    private List<AreaForImprovement> typedAreas(List<String> wrong) {
        var found = new ArrayList<AreaForImprovement>();
        for (int n = 0; n < MOST_AREAS; n++) {
            var area = area(n);
            var text = value(area.text());
            if (text.isEmpty()) {
                continue;
            }
            var date = day(value(area.date()));
            if (date.isEmpty()) {
                wrong(wrong, area.date(), "words.areaDateMissing");
                continue;
            }
            found.add(new AreaForImprovement(
                    text,
                    date.get(),
                    value(area.source()),
                    value(area.evidence()),
                    Arrays.stream(Status.values())
                            .filter(one -> one.name().equals(value(area.status())))
                            .findFirst()
                            .orElse(Status.OPEN),
                    value(area.owner())));
        }
        return found;
    }

    private List<BenefitToFollow> typedBenefits(List<String> wrong) {
        var found = new ArrayList<BenefitToFollow>();
        for (var benefit : getBenefits()) {
            var owner = value(benefit.owner());
            var baseline = value(benefit.baseline());
            var next = value(benefit.next());
            if (owner.isEmpty() && baseline.isEmpty() && next.isEmpty()) {
                continue;
            }
            var day = day(next);
            if (day.isEmpty()) {
                wrong(wrong, benefit.next(), "words.followNextMissing");
                continue;
            }
            found.add(new BenefitToFollow(benefit.code(), owner, baseline, day.get()));
        }
        return found;
    }

    /** Those that can be chosen here, as chosen; another that came with a file stays as it is. */
    private List<OtherPlan> typedPlans() {
        var found = new ArrayList<OtherPlan>();
        var known = new ArrayList<String>();
        for (var row : frameworks()) {
            known.add(row.name());
            var chosen = new LinkedHashMap<String, String>();
            for (var measure : protocol().measures()) {
                var priority = value(key(row, measure.code().value()));
                if (row.details().contains(priority)) {
                    chosen.put(measure.code().value(), priority);
                }
            }
            if (!chosen.isEmpty()) {
                found.add(new OtherPlan(
                        new PriorityFramework(
                                row.name(), row.from().orElseThrow(), row.to().orElse(null), row.details()),
                        chosen));
            }
        }
        before.otherPlans().stream()
                .filter(other -> !known.contains(other.plan().name()))
                .forEach(found::add);
        return found;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public List<Condition> getConditions() {
        var criteria = protocol().progressionCriteria();
        return IntStream.range(0, criteria.size())
                .mapToObj(n -> new Condition(criteria.get(n).text(), "met-" + (n + 1), "why-" + (n + 1)))
                .toList();
    }

    public List<Option> getAnswers() {
        return Stream.concat(
                        Stream.of(new Option("", words.of("words.met.none"))),
                        Arrays.stream(Met.values())
                                .map(one -> new Option(one.name(), words.of("words.met." + one.name()))))
                .toList();
    }

    public List<Option> getStatuses() {
        return Arrays.stream(Status.values())
                .map(one -> new Option(one.name(), words.of("words.status." + one.name())))
                .toList();
    }

    /** Those that are there, and one more that is empty. */
    public List<Area> getAreas() {
        var rows = Math.max(areasSaved + BLANK_AREAS, sentAreas());
        return IntStream.range(0, Math.min(MOST_AREAS, rows))
                .mapToObj(this::area)
                .toList();
    }

    private int sentAreas() {
        return (int) sent().keySet().stream()
                .filter(name -> name.matches("area-text-\\d{1,2}"))
                .count();
    }

    private Area area(int n) {
        return new Area(
                words.of("words.areaNumber", n + 1),
                "area-text-" + n,
                "area-date-" + n,
                "area-source-" + n,
                "area-evidence-" + n,
                "area-status-" + n,
                "area-owner-" + n);
    }

    public List<Benefit> getBenefits() {
        return protocol().measures().stream()
                .map(measure -> {
                    var code = measure.code().value();
                    return new Benefit(
                            code,
                            measure.name(),
                            "owner-" + code,
                            "baseline-" + code,
                            "next-" + code,
                            Stream.of("owner-", "baseline-", "next-")
                                    .anyMatch(start -> !value(start + code).isEmpty()));
                })
                .toList();
    }

    public List<Plan> getPlans() {
        return frameworks().stream().map(this::plan).toList();
    }

    private Plan plan(ReferenceRow row) {
        var options = Stream.concat(
                        Stream.of(new Option("", words.of("words.plansNone"))),
                        row.details().stream().map(priority -> new Option(priority, priority)))
                .toList();
        var choices = protocol().measures().stream()
                .map(measure -> new Choice(
                        key(row, measure.code().value()), measure.code().value(), measure.name()))
                .toList();
        return new Plan(row.name(), choices, options, choices.stream().anyMatch(choice -> !value(choice.key())
                .isEmpty()));
    }

    public String getPlansHint() {
        return words.of("words.plansHint", protocol().priorityFramework().name());
    }

    private static String key(ReferenceRow row, String measure) {
        return "plan-" + row.id() + "-" + measure;
    }

    /** Plans with a first day, but for the one the protocol holds already. */
    private List<ReferenceRow> frameworks() {
        var known = frameworks;
        if (known == null) {
            var own = protocol().priorityFramework();
            known = seeReference.see().getOrDefault(ReferenceKind.PRIORITY_FRAMEWORK, List.of()).stream()
                    .filter(row -> row.from().isPresent())
                    .filter(row -> !row.details().equals(own.priorities()))
                    .limit(MOST_PLANS)
                    .toList();
            frameworks = known;
        }
        return known;
    }

    /** A form that comes back lists its rows before its page has read anything. */
    private Protocol protocol() {
        var known = plan;
        if (known == null) {
            var code = sent().getOrDefault("trial", "");
            known = seeEnclosures
                    .see(TrialCode.read(code).orElseThrow(() -> new NotFound("trial", code)))
                    .trial()
                    .protocol();
            plan = known;
        }
        return known;
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
