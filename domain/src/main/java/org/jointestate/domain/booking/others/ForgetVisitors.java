package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Forgets the names of visitors whose visit was the day before yesterday or earlier. That there was a visitor stays, for counting. */
@UseCase(roles = Role.SYSTEM)
public class ForgetVisitors {

    private final Visitors visitors;
    private final Clock clock;

    @Inject
    public ForgetVisitors(Visitors visitors, Clock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    /** @return how many names were forgotten */
    public int forget() {
        return visitors.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
