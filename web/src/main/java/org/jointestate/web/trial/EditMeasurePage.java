package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
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

    @Inject
    private CurrentTrial currentTrial;

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
        return asked.has("measure") ? currentTrial.getPlan().measure(asked.measure()) : Optional.empty();
    }

    public boolean isNew() {
        return known().isEmpty();
    }

    public String getMeasure() {
        return known().map(measure -> measure.code().value()).orElse("");
    }

    /** The text of a field: as typed, as known, or empty. */
    public String text(String field) {
        if (asked.has("sent")) {
            return asked.text(field);
        }
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
                    default -> "";
                })
                .orElse(field.equals("dueAfter") ? "14" : "");
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
        return currentTrial.getTrial().version();
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
                        known.map(Measure::headlineWindow).orElse(Measure.HeadlineWindow.WITHOUT_TOUCHED)));
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
        var known = known();
        var code = known.map(Measure::code)
                .or(() -> MeasureCode.read(asked.text("code").toUpperCase(Locale.ROOT)));
        var worthwhile = NumberText.read(asked.text("worthwhile"));
        var due = NumberText.read(asked.text("dueAfter")).filter(days -> days.scale() <= 0);
        if (code.isEmpty()) {
            asked.wrong("code", words.of("measureEdit.badCode", Asked.shortened(asked.text("code"))));
        } else if (known.isEmpty() && currentTrial.getPlan().measure(code.get()).isPresent()) {
            asked.wrong("code", words.of("measureEdit.codeTaken", code.get().value()));
        }
        if (worthwhile.isEmpty()) {
            asked.wrong("worthwhile", words.of("measureEdit.badWorthwhile", Asked.shortened(asked.text("worthwhile"))));
        }
        if (due.isEmpty()) {
            asked.wrong("dueAfter", words.of("measureEdit.badDue", Asked.shortened(asked.text("dueAfter"))));
        }
        for (var field : List.of("name", "unit", "source")) {
            if (!asked.has(field)) {
                asked.wrong(field, words.of("measureEdit.empty", words.of("measureEdit." + field)));
            }
        }
        if (asked.anyWrong() || code.isEmpty() || worthwhile.isEmpty() || due.isEmpty()) {
            return null;
        }
        try {
            var measure = made(code.get(), worthwhile.get(), due.get(), known);
            var measures = new ArrayList<>(currentTrial.getPlan().measures());
            measures.replaceAll(one -> one.code().equals(measure.code()) ? measure : one);
            if (known.isEmpty()) {
                measures.add(measure);
            }
            var next = currentTrial.getPlan().withMeasures(measures);
            return revisionAnswer.after(
                    reviseProtocol.revise(next, currentTrial.getTrial().version(), getWhy()), next.code());
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("name", String.valueOf(cannotBe.getMessage()));
            return null;
        }
    }

    private Measure made(MeasureCode code, BigDecimal worthwhile, BigDecimal due, Optional<Measure> known) {
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
                due.intValue());
    }
}
