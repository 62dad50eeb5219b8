package org.jointestate.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.RecogniseCaller;
import org.jointestate.domain.people.deputy.Deputyship;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.shared.KeptReadings;
import org.jointestate.domain.shared.RecordsState;

/**
 * The sessions that were recognised in the state of the records that was met last. Somebody who was signed out, has left or lost a role
 * has left another state behind; what changes by the clock alone is asked here each time.
 */
@ApplicationScoped
public class KeptSessions {

    private static final int MOST = 512;

    /** @param day on which somebody stands in for another, or does not */
    private record Asked(UUID session, LocalDate day) {}

    private final KeptReadings<Asked, Optional<Recognised>> kept = new KeptReadings<>(MOST);

    @Inject
    private RecogniseCaller recognise;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected KeptSessions() {}

    KeptSessions(RecogniseCaller recognise, Clock clock) {
        this.recognise = recognise;
        this.clock = clock;
    }

    Optional<Recognised> recognise(UUID session, Optional<RecordsState> asOf) {
        var now = clock.instant();
        return kept.of(asOf, new Asked(session, Deputyship.dayOf(now)), () -> recognise.bySession(session))
                .filter(found -> found.session().worksAt(now));
    }
}
