package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jointestate.domain.trial.presence.DoseCalculator;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.evaluation.method.presence.CoPresence;

/** The dose as the evaluation library works it out, so that page and report cannot differ. */
@ApplicationScoped
public class EvaluationDose implements DoseCalculator {

    @Override
    public List<Hours> weekly(List<Stay> stays, List<Instant> edges) {
        var plain = stays.stream()
                .map(stay -> new org.jointestate.evaluation.method.presence.Stay(
                        stay.pseudonym(),
                        stay.organisation().value(),
                        stay.zone().value(),
                        stay.from(),
                        stay.to()))
                .toList();
        return CoPresence.weekly(plain, edges).stream()
                .map(week -> new Hours(week.overlapHours(), week.personHours()))
                .toList();
    }
}
