package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.NumberText;
import org.jspecify.annotations.Nullable;

/** One measure of the plan as a form: a new one, or one that is there. */
@Named
@RequestScoped
public class EditMeasurePage {

    /** A choice of few, shown as radios. */
    public record Choice(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    private static final List<String> FIELDS = List.of(
            "name",
            "unit",
            "kind",
            "better",
            "calendar",
            "headline",
            "denominator",
            "source",
            "organisation",
            "owner",
            "aim",
            "priority",
            "worthwhile",
            "expected",
            "smallNumbers",
            "sameAs",
            "links",
            "dueAfter",
            "primary");

    private static final BigDecimal LONGEST_DUE = new BigDecimal(366);

    /** So many letters fit into a field: as many as its input takes. */
    private static final Map<String, Integer> LONGEST = new TreeMap<>(Map.of(
            "name", 200, "unit", 100, "denominator", 200, "source", 300, "owner", 120, "aim", 300, "priority", 300));

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private SettledPlan settledPlan;

    @Inject
    private ForeseenWords foreseenWords;

    private @Nullable Measure worked;
    private boolean meanwhile;

    @Inject
    private ReviseProtocol reviseProtocol;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private Optional<Measure> known() {
        return asked.has("measure")
                ? Optional.of(currentTrial
                        .getPlan()
                        .measure(asked.measure())
                        .orElseThrow(() -> new NotFound("measure", asked.measure())))
                : Optional.empty();
    }

    /** Before anything is rendered, so that a measure that is not there is answered by a status and not by the form of a new one. */
    public void open() {
        currentTrial.open();
        known();
    }

    /** What of it does not change any more, or how one comes into a locked plan; empty while everything may change. */
    public String getSettled() {
        if (!currentTrial.isLocked()) {
            return "";
        }
        return known().map(Measure::code)
                .map(code -> settledPlan.isSettled(code) ? words.of("measureEdit.settled") : "")
                .orElseGet(() -> words.of("measureEdit.newcomer"));
    }

    public boolean isNew() {
        return known().isEmpty();
    }

    public String getMeasure() {
        return known().map(measure -> measure.code().value()).orElse("");
    }

    /** The text of a field: as typed, as known, or empty. */
    public String text(String field) {
        return asked.has("sent") ? typed(field) : saved(field);
    }

    private String typed(String field) {
        return field.equals("links") ? String.join(",", asked.all("links")) : asked.text(field);
    }

    private String saved(String field) {
        return known().map(measure -> switch (field) {
                    case "code" -> measure.code().value();
                    case "name" -> measure.name();
                    case "unit" -> measure.unit();
                    case "denominator" -> measure.denominator().orElse("");
                    case "source" -> measure.source();
                    case "organisation" -> measure.organisation();
                    case "owner" -> measure.owner();
                    case "aim" -> measure.aim();
                    case "priority" -> String.valueOf(measure.priority() == null ? "" : measure.priority());
                    case "worthwhile" -> measure.minimumWorthwhileChange().toPlainString();
                    case "dueAfter" -> "" + measure.dueAfterDays();
                    case "expected" -> expected(measure);
                    case "sameAs" -> measure.same().map(MeasureCode::value).orElse("");
                    case "primary" -> measure.primary() ? "1" : "";
                    case "kind" -> measure.kind().name();
                    case "better" -> measure.better().name();
                    case "calendar" -> measure.calendar().name();
                    case "headline" -> measure.headlineWindow().name();
                    case "smallNumbers" -> measure.smallNumbers().name();
                    case "links" -> String.join(",", links(measure.code()));
                    default -> "";
                })
                .orElse(field.equals("dueAfter") ? "14" : "");
    }

    private static String expected(Measure measure) {
        var expected = measure.expectedVolume();
        return expected == null ? "" : expected.toPlainString();
    }

    /** The places of the boxes that name this measure, counted from nought. */
    private List<String> links(MeasureCode code) {
        var theory = currentTrial.getPlan().theoryOfChange();
        return IntStream.range(0, theory.size())
                .filter(at -> theory.get(at).measures().contains(code))
                .mapToObj(at -> "" + at)
                .toList();
    }

    /** The other measures of the plan, of which this may count the happenings. */
    public List<Option> getOthers() {
        var own = known().map(Measure::code);
        var chosen = text("sameAs");
        return currentTrial.getPlan().measures().stream()
                .filter(one -> own.filter(one.code()::equals).isEmpty())
                .map(one -> new Option(
                        one.code().value(),
                        words.of("measureEdit.sameAsOne", one.name(), trialWords.name(one.calendar())),
                        one.code().value().equals(chosen)))
                .toList();
    }

    public List<Option> getLinks() {
        var chosen = List.of(text("links").split(","));
        var theory = currentTrial.getPlan().theoryOfChange();
        return IntStream.range(0, theory.size())
                .mapToObj(at -> new Option(
                        "" + at,
                        words.of(
                                "measureEdit.link",
                                trialWords.name(theory.get(at).stage()),
                                theory.get(at).text()),
                        chosen.contains("" + at)))
                .toList();
    }

    /** What the trial could show of this measure: as it is typed where that can be read, else as it stands; nothing for an empty form. */
    public List<String> getForeseen() {
        if (worked != null) {
            return foreseenWords.about(worked);
        }
        return known().map(foreseenWords::about).orElse(List.of());
    }

    /** What somebody else saved meanwhile otherwise than it stands in this form. */
    public List<Theirs> getTheirs() {
        return meanwhile
                ? Theirs.of(FIELDS, this::saved, this::typed, field -> words.of("measureEdit." + field), this::readable)
                : List.of();
    }

    private String readable(String field) {
        var text = saved(field);
        if (text.isEmpty()) {
            return words.of("versions.nothing");
        }
        return switch (field) {
            case "kind" -> trialWords.name(Measure.Kind.valueOf(text));
            case "better" -> trialWords.name(Measure.Better.valueOf(text));
            case "calendar" -> trialWords.name(MeasureCalendar.valueOf(text));
            case "headline" -> trialWords.name(Measure.HeadlineWindow.valueOf(text));
            case "smallNumbers" -> trialWords.name(Measure.SmallNumbers.valueOf(text));
            case "primary" -> words.of("protocol.primary");
            case "sameAs" ->
                MeasureCode.read(text)
                        .flatMap(currentTrial.getPlan()::measure)
                        .map(Measure::name)
                        .orElse(text);
            case "links" ->
                links(known().orElseThrow().code()).stream()
                        .map(at -> currentTrial
                                .getPlan()
                                .theoryOfChange()
                                .get(Integer.parseInt(at))
                                .text())
                        .collect(Collectors.joining("; "));
            default -> text;
        };
    }

    public boolean isPrimary() {
        return asked.has("sent")
                ? asked.has("primary")
                : known().filter(Measure::primary).isPresent();
    }

    public String getWhy() {
        return asked.text("why");
    }

    public long getVersion() {
        return asked.has("version") && !meanwhile
                ? asked.version()
                : currentTrial.getTrial().version();
    }

    /** Works out what the measure could show as it is typed, and saves nothing. */
    public @Nullable String workOut() {
        worked = read().orElse(null);
        return null;
    }

    public List<Choice> getChoices() {
        var known = known();
        return List.of(
                choice("kind", Measure.Kind.values(), known.map(Measure::kind).orElse(Measure.Kind.COUNT)),
                choice(
                        "better",
                        Measure.Better.values(),
                        known.map(Measure::better).orElse(Measure.Better.UP)),
                choice(
                        "calendar",
                        MeasureCalendar.values(),
                        known.map(Measure::calendar).orElse(MeasureCalendar.TRIAL_MONTH)),
                choice(
                        "headline",
                        Measure.HeadlineWindow.values(),
                        known.map(Measure::headlineWindow).orElse(Measure.HeadlineWindow.WITHOUT_TOUCHED)),
                choice(
                        "smallNumbers",
                        Measure.SmallNumbers.values(),
                        known.map(Measure::smallNumbers).orElse(Measure.SmallNumbers.WITHHELD)));
    }

    private Choice choice(String name, Enum<?>[] all, Enum<?> standing) {
        var chosen = asked.has("sent") ? asked.text(name) : standing.name();
        var options = new ArrayList<Option>();
        for (var one : all) {
            options.add(new Option(one.name(), trialWords.name(one), one.name().equals(chosen)));
        }
        return new Choice(name, words.of("measureEdit." + name), options);
    }

    public @Nullable String save() {
        var read = read();
        if (read.isEmpty()) {
            return null;
        }
        var measure = read.get();
        worked = measure;
        try {
            var measures = new ArrayList<>(currentTrial.getPlan().measures());
            measures.replaceAll(one -> one.code().equals(measure.code()) ? measure : one);
            if (known().isEmpty()) {
                measures.add(measure);
            }
            var next = currentTrial.getPlan().withMeasures(measures).withTheory(theory(measure.code()));
            var decision = reviseProtocol.revise(next, asked.version(), getWhy());
            meanwhile = decision instanceof ReviseProtocol.Decision.ChangedMeanwhile;
            if (meanwhile) {
                currentTrial.changed();
            }
            return revisionAnswer.after(decision, next.code());
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("name", String.valueOf(cannotBe.getMessage()));
            return null;
        }
    }

    private List<TheoryLink> theory(MeasureCode code) {
        var chosen = asked.all("links");
        var theory = new ArrayList<>(currentTrial.getPlan().theoryOfChange());
        for (int at = 0; at < theory.size(); at++) {
            var link = theory.get(at);
            theory.set(at, chosen.contains("" + at) ? link.with(List.of(code)) : link.without(List.of(code)));
        }
        return theory;
    }

    /** The measure as typed, or nothing and messages at the fields. */
    private Optional<Measure> read() {
        var known = known();
        var code = known.map(Measure::code)
                .or(() -> MeasureCode.read(asked.text("code").toUpperCase(Locale.ROOT)));
        var worthwhile = NumberText.read(asked.text("worthwhile"));
        var due = NumberText.read(asked.text("dueAfter"))
                .filter(days -> days.scale() <= 0)
                .filter(days -> days.signum() >= 0 && days.compareTo(LONGEST_DUE) <= 0);
        var expected = NumberText.read(asked.text("expected")).filter(volume -> volume.signum() > 0);
        if (code.isEmpty()) {
            wrong("code", "measureEdit.noCode", "measureEdit.badCode");
        } else if (known.isEmpty() && currentTrial.getPlan().measure(code.get()).isPresent()) {
            asked.wrong("code", words.of("measureEdit.codeTaken", code.get().value()));
        }
        if (worthwhile.filter(change -> change.signum() < 0).isPresent()) {
            asked.wrong(
                    "worthwhile",
                    words.of("measureEdit.negativeWorthwhile", Asked.shortened(asked.text("worthwhile"))));
        }
        if (worthwhile.isEmpty()) {
            wrong("worthwhile", "measureEdit.noWorthwhile", "measureEdit.badWorthwhile");
        }
        if (due.isEmpty()) {
            wrong("dueAfter", "measureEdit.noDue", "measureEdit.badDue");
        }
        if (asked.has("expected") && expected.isEmpty()) {
            asked.wrong("expected", words.of("measureEdit.badExpected", Asked.shortened(asked.text("expected"))));
        }
        if (asked.has("sameAs") && sameAs().isEmpty()) {
            asked.wrong("sameAs", words.of("measureEdit.badSameAs", Asked.shortened(asked.text("sameAs"))));
        }
        for (var field : List.of("name", "unit", "source")) {
            if (!asked.has(field)) {
                asked.wrong(field, words.of("measureEdit.empty", words.of("measureEdit." + field)));
            }
        }
        LONGEST.forEach((field, most) -> {
            var letters = asked.text(field).length();
            if (letters > most) {
                asked.wrong(field, words.of("measureEdit.tooLong", words.of("measureEdit." + field), letters, most));
            }
        });
        requirePartner();
        if (asked.anyWrong() || code.isEmpty() || worthwhile.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(made(code.get(), worthwhile.get(), due.get(), expected.orElse(null), known));
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("name", String.valueOf(cannotBe.getMessage()));
            return Optional.empty();
        }
    }

    /** Says at the field that something must be typed there, or that what was typed will not do. */
    private void wrong(String field, String nothingTyped, String typedWrong) {
        asked.wrong(
                field,
                asked.has(field) ? words.of(typedWrong, Asked.shortened(asked.text(field))) : words.of(nothingTyped));
    }

    /** A measure belongs to a partner of the plan, or to both together. One that stood there otherwise may stay. */
    private void requirePartner() {
        var typed = asked.text("organisation");
        if (known().map(Measure::organisation).filter(typed::equals).isPresent()) {
            return;
        }
        var partners = currentTrial.getPlan().partners().stream()
                .map(partner -> partner.code().value())
                .toList();
        if (!typed.isEmpty() && !partners.contains(typed)) {
            asked.wrong(
                    "organisation",
                    words.of("measureEdit.notAPartner", Asked.shortened(typed), String.join(", ", partners)));
        }
    }

    private Optional<MeasureCode> sameAs() {
        return MeasureCode.read(asked.text("sameAs"))
                .filter(code -> currentTrial.getPlan().measure(code).isPresent());
    }

    private Measure made(
            MeasureCode code,
            BigDecimal worthwhile,
            BigDecimal due,
            @Nullable BigDecimal expected,
            Optional<Measure> known) {
        return new Measure(
                code,
                asked.text("name"),
                asked.text("unit"),
                Measure.Kind.valueOf(asked.text("kind")),
                Measure.Better.valueOf(asked.text("better")),
                MeasureCalendar.valueOf(asked.text("calendar")),
                asked.text("denominator"),
                asked.text("source"),
                asked.text("organisation"),
                asked.text("owner"),
                asked.has("primary"),
                asked.text("aim"),
                asked.text("priority"),
                worthwhile,
                Measure.HeadlineWindow.valueOf(asked.text("headline")),
                known.map(Measure::seasonalPairs).orElse(null),
                known.filter(Measure::levelAndSlope).isPresent(),
                due.intValue(),
                expected,
                asked.has("smallNumbers")
                        ? Measure.SmallNumbers.valueOf(asked.text("smallNumbers"))
                        : known.map(Measure::smallNumbers).orElse(Measure.SmallNumbers.WITHHELD),
                sameAs().orElse(null));
    }
}
