package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.ForeseeMeasures;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.Foreseen.Basis;
import org.jointestate.domain.trial.protocol.Foreseen.Outlook;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What a planned trial could show of its measures, in sentences, while the protocol is written. */
@Named
@RequestScoped
public class ForeseenWords {

    /** A measure that could not show what it was chosen for. */
    public record Doubt(String name, String says, boolean primary) {}

    private static final double TENFOLD = 9;

    @Inject
    private ForeseeMeasures foreseeMeasures;

    @Inject
    private Asked asked;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private @Nullable Map<MeasureCode, Foreseen> foreseen;

    private Foreseen of(Measure measure) {
        if (foreseen == null) {
            foreseen = foreseeMeasures.foresee(asked.trial(), List.of()).stream()
                    .collect(Collectors.toMap(Foreseen::measure, Function.identity()));
        }
        var found = foreseen.get(measure.code());
        return found == null ? Foreseen.nothing(measure.code(), 0, 0) : found;
    }

    /** What it could show: a fall or a rise, or a step; or that nothing is known. */
    public String couldShow(Measure measure) {
        return couldShow(measure, of(measure));
    }

    private String couldShow(Measure measure, Foreseen one) {
        if (one.basis() == Basis.NOTHING) {
            return words.of("foreseen.nothing");
        }
        return one.fraction()
                ? words.of("foreseen.change", percent(one.down()), rise(one.up()))
                : words.of("foreseen.step", figure(one.up()), measure.unit());
    }

    private String rise(double up) {
        return up >= TENFOLD ? words.of("foreseen.tenfold") : words.of("foreseen.rise", percent(up));
    }

    /** What that rests on. */
    public String basis(Measure measure) {
        return basis(of(measure));
    }

    private String basis(Foreseen one) {
        return switch (one.basis()) {
            case BASELINE -> words.of("foreseen.fromBaseline", one.before(), figure(one.perPeriod()), one.during());
            case STATED -> words.of("foreseen.fromVolume", figure(one.perPeriod()), one.before(), one.during());
            case NOTHING -> words.of("foreseen.fromNothing");
        };
    }

    public String outlook(Measure measure) {
        return trialWords.name(of(measure).outlook(measure.better()));
    }

    public boolean known(Measure measure) {
        return of(measure).basis() != Basis.NOTHING;
    }

    /** The measures that could not show what was agreed to matter, each with what to do about it. */
    public List<Doubt> getDoubts() {
        return currentTrial.getPlan().measures().stream()
                .filter(measure -> {
                    var outlook = of(measure).outlook(measure.better());
                    return outlook == Outlook.HOPELESS || outlook == Outlook.ONLY_LARGER;
                })
                .map(measure -> new Doubt(measure.name(), says(measure, of(measure)), measure.primary()))
                .toList();
    }

    /** One measure as it is being written: what it could show, what that rests on, and whether it is worth counting. */
    List<String> about(Measure typed) {
        var one = foreseeMeasures.foresee(asked.trial(), List.of(typed)).stream()
                .filter(found -> found.measure().equals(typed.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing was foreseen of the measure (%s) that was asked about.".formatted(typed.code())));
        return one.basis() == Basis.NOTHING
                ? List.of(basis(one))
                : List.of(words.of("foreseen.would", couldShow(typed, one)), basis(one), says(typed, one));
    }

    private String says(Measure measure, Foreseen one) {
        var outlook = one.outlook(measure.better());
        var agreed = one.fraction()
                ? words.of("foreseen.percent", percent(one.worthwhile()))
                : words.of("foreseen.step", figure(one.worthwhile()), measure.unit());
        return words.of("foreseen.says." + outlook, couldShow(measure, one), agreed);
    }

    private static String percent(double fraction) {
        var hundredths = 100 * fraction;
        return hundredths < 9.5
                ? new BigDecimal(hundredths).round(new MathContext(2)).toPlainString()
                : "" + Math.round(hundredths);
    }

    private String figure(double number) {
        return trialWords.number(new BigDecimal(number).round(new MathContext(3)));
    }
}
