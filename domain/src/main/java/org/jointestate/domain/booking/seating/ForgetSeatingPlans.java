package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Forgets plans once their last day is over: who was to sit where is nobody's business then. What was booked is a booking. */
@UseCase(roles = Role.SYSTEM)
public class ForgetSeatingPlans {

    private final SeatingPlans plans;
    private final Clock clock;

    @Inject
    public ForgetSeatingPlans(SeatingPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return plans.forgetEndedBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
