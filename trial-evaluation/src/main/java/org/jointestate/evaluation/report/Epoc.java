package org.jointestate.evaluation.report;

import java.util.List;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.Protocol;

/** The seven items of EPOC's risk of bias for interrupted time series, judged from the record alone. */
final class Epoc {

    enum Risk {
        LOW("low"),
        UNCLEAR("unclear"),
        HIGH("high");

        private final String word;

        Risk(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    record Row(String item, Risk risk, String why) {}

    private Epoc() {}

    static List<Row> of(Protocol protocol, MeasureResult result) {
        var data = result.data();
        var touched = data.touched().stream().anyMatch(data::inTrial);
        var separated = result.headline().kind() != HeadlineWindow.EVERYTHING;
        var start = protocol.trialFrom().atStartOfDay(protocol.timeZone()).toInstant();
        var redefined = data.events().stream().anyMatch(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE);
        var expected = Math.max(1, data.expectedCount(false) + data.expectedCount(true));
        var missing = 1 - (double) data.received().size() / expected;
        return List.of(
                new Row(
                        "Independence of other changes",
                        !touched ? Risk.UNCLEAR : separated ? Risk.UNCLEAR : Risk.HIGH,
                        touched
                                ? separated
                                        ? "an event overlaps, and is separated out"
                                        : "an event overlaps and is not separated out"
                                : "no logged event overlaps; others may have gone unseen"),
                new Row(
                        "Shape of the effect fixed beforehand",
                        protocol.lockedAt().isBefore(start) ? Risk.LOW : Risk.HIGH,
                        protocol.lockedAt().isBefore(start)
                                ? "the protocol was locked before the trial"
                                : "the protocol was locked after the trial began"),
                new Row(
                        "Effect on how data were collected",
                        redefined ? Risk.HIGH : Risk.LOW,
                        redefined ? "what was counted changed" : "no change of definition was logged"),
                new Row("Outcome judged blind", Risk.UNCLEAR, "routine records, made by people who knew of the trial"),
                new Row(
                        "Missing data",
                        missing > 0.2 ? Risk.HIGH : missing > 0.05 ? Risk.UNCLEAR : Risk.LOW,
                        Say.percent(missing) + " of the periods are missing"),
                new Row("Selective reporting", Risk.LOW, "every measure of the protocol is in this report"),
                new Row("Other", Risk.UNCLEAR, "one site, compared with its own past"));
    }
}
