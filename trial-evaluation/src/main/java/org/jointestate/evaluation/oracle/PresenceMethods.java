package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.presence.CoPresence;
import org.jointestate.evaluation.method.presence.DeskUse;
import org.jointestate.evaluation.method.presence.RankCorrelation;
import org.jointestate.evaluation.method.presence.Stay;

/** Presence, desks and dose-response. */
final class PresenceMethods {

    private PresenceMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("copresence", PresenceMethods::coPresence);
        all.put("desk_utilisation", PresenceMethods::deskUse);
        all.put("spearman", PresenceMethods::spearman);
    }

    private static Answer coPresence(Input input) {
        var stays = new ArrayList<Stay>();
        var unended = 0;
        for (var node : input.node().path("intervals")) {
            var from = instant(node, "start");
            if (!node.hasNonNull("end")) {
                // Without the zone's closing time an open stay has no length; it is counted, not guessed.
                unended++;
                continue;
            }
            var to = instant(node, "end");
            if (to.isBefore(from)) {
                return Answer.invalid("a stay ends before it starts");
            }
            stays.add(new Stay(text(node, "person"), text(node, "service"), text(node, "zone"), from, to));
        }
        var result = CoPresence.of(stays);
        if (unended > 0 && result.computed()) {
            result = new Result<>(
                    result.envelope()
                            .withMissing(unended)
                            .warning(null, "%s stays have no end and were left out.".formatted(unended)),
                    result.numbers());
        } else if (unended > 0) {
            result = Result.refused("copresence", Reason.NO_DATA, "no recorded stay has an end");
        }
        return Answer.of(result, (answer, hours) -> answer.put("overlapHours", hours.overlapHours())
                .put("coPresencePersonHours", hours.personHours())
                .put("crossServicePairHours", hours.pairHours())
                .put("policePersonHours", hours.of("POLICE"))
                .put("firePersonHours", hours.of("FIRE")));
    }

    private static String text(JsonNode node, String key) {
        if (!node.hasNonNull(key)) {
            throw new Input.Malformed(key);
        }
        return node.get(key).asText();
    }

    private static Instant instant(JsonNode node, String key) {
        try {
            return OffsetDateTime.parse(text(node, key)).toInstant();
        } catch (DateTimeException e) {
            throw new Input.Malformed(key);
        }
    }

    private static Answer deskUse(Input input) {
        var result = DeskUse.of(
                input.number("desks"),
                input.number("openHoursPerDay"),
                input.number("days"),
                input.number("bookedHours"),
                input.number("attendedHours"));
        return Answer.of(result, (answer, numbers) -> answer.put("capacityHours", numbers.capacityHours())
                .put("bookedRate", numbers.bookedRate())
                .put("attendedRate", numbers.attendedRate())
                .put("noShowRate", numbers.noShowRate()));
    }

    private static Answer spearman(Input input) {
        return Answer.of(RankCorrelation.of(input.numbers("x"), input.numbers("y")), (answer, numbers) -> {
            answer.put("n", numbers.n())
                    .put("rho", numbers.rho().value())
                    .put("pTApprox", numbers.pTApprox())
                    .put("lowerBonettWright", numbers.rho().lower())
                    .put("upperBonettWright", numbers.rho().upper())
                    .put("pExactPermutation", numbers.pExact());
        });
    }
}
