package org.jointestate.evaluation.report;

import java.util.List;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;

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

    static List<Row> of(Material m, MeasureResult result) {
        var data = result.data();
        var touched = data.touched().stream().anyMatch(data::inTrial);
        var separated = result.headline().kind() != HeadlineWindow.EVERYTHING;
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
                        m.fixedBeforehand() ? Risk.LOW : Risk.HIGH,
                        m.fixedBeforehand()
                                ? "the protocol was locked before the trial"
                                : "the protocol was " + m.locked()),
                new Row(
                        "Effect on how data were collected",
                        redefined ? Risk.HIGH : Risk.LOW,
                        redefined ? "what was counted changed" : "no change of definition was logged"),
                new Row("Outcome judged blind", Risk.UNCLEAR, "routine records, made by people who knew of the trial"),
                new Row(
                        "Missing data",
                        missing > 0.2 ? Risk.HIGH : missing > 0.05 ? Risk.UNCLEAR : Risk.LOW,
                        Say.percent(missing) + " of the periods are missing"),
                selective(m, result),
                new Row("Other", Risk.UNCLEAR, "one site, compared with its own past"));
    }

    /** Every measure of the plan is in the report; what the plan was before it was amended, the program cannot see. */
    private static Row selective(Material m, MeasureResult result) {
        var item = "Selective reporting";
        if (result.withheld()) {
            return new Row(item, Risk.UNCLEAR, "its figures are withheld in this version");
        }
        var missing = result.beside().stream().filter(BesideTeam::isMissing).toList();
        if (!missing.isEmpty()) {
            return new Row(
                    item,
                    missing.stream().anyMatch(BesideTeam::wasNeverRecorded) ? Risk.HIGH : Risk.UNCLEAR,
                    "agreed beforehand and not compared with: "
                            + Say.and(missing.stream()
                                    .map(beside -> beside.team().name())
                                    .toList()));
        }
        return m.fixedBeforehand()
                ? new Row(item, Risk.LOW, "every measure fixed before the trial is in this report")
                : new Row(
                        item,
                        Risk.UNCLEAR,
                        "the protocol was %s; whether a measure was taken out then is not checked by the program"
                                .formatted(m.locked()));
    }
}
