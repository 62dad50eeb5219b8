package org.jointestate.web.booking;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.web.shared.Problem;

/** How the API answers a refusal: with 409 where the same request could have been right at another moment, else with 422. */
public final class RefusalProblem {

    private static final String UNPROCESSABLE = "Unprocessable Content";

    private RefusalProblem() {}

    public static Response of(Refusal refusal, String sentence) {
        return of(refusal, sentence, Optional.empty());
    }

    /** @param field what of the body it is about, which is named unless another moment would have been enough */
    public static Response of(Refusal refusal, String sentence, Optional<String> field) {
        var reason = refusal.reason().name();
        if (refusal.reason().isConflict()) {
            return Problem.of(409, "Conflict", reason, sentence);
        }
        return field.map(name -> Problem.at(name, 422, UNPROCESSABLE, reason, sentence))
                .orElseGet(() -> Problem.of(422, UNPROCESSABLE, reason, sentence));
    }
}
