package org.jointestate.evaluation.dataset;

/** What no single file can check: that the files speak of the same measures, zones and survey items. */
final class CrossChecks {

    private CrossChecks() {}

    static void check(FrozenTrial trial) {
        var protocol = trial.protocol();
        int line = 1;
        for (var observation : trial.observations()) {
            line++;
            if (protocol.measure(observation.measure()).isEmpty()) {
                throw new BadCell("observations.csv, line %s: the protocol has no measure (%s)."
                        .formatted(line, observation.measure()));
            }
        }
        line = 1;
        for (var event : trial.events()) {
            line++;
            for (var measure : event.measures()) {
                if (protocol.measure(measure).isEmpty()) {
                    throw new BadCell(
                            "events.csv, line %s: the protocol has no measure (%s).".formatted(line, measure));
                }
            }
        }
        line = 1;
        for (var stay : trial.presence()) {
            line++;
            if (protocol.organisations().stream().noneMatch(o -> o.code().equals(stay.organisation()))) {
                throw new BadCell("presence.csv, line %s: the protocol has no organisation (%s)."
                        .formatted(line, stay.organisation()));
            }
        }
        line = 1;
        for (var answer : trial.survey()) {
            line++;
            if (protocol.surveyItems().stream().noneMatch(i -> i.code().equals(answer.item()))) {
                throw new BadCell(
                        "survey.csv, line %s: the protocol has no survey item (%s).".formatted(line, answer.item()));
            }
        }
    }
}
