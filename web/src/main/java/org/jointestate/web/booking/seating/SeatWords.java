package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.booking.seating.SeatReason;
import org.jointestate.web.shared.Words;

/** The reasons for a seat in words. */
@ApplicationScoped
public class SeatWords {

    @Inject
    private Words words;

    String sentence(SeatReason reason) {
        return words.of("reason." + reason.kind(), reason.number());
    }

    /** All of them as sentences beside each other. */
    String says(List<SeatReason> reasons) {
        return String.join(". ", reasons.stream().map(this::sentence).toList()) + ".";
    }
}
