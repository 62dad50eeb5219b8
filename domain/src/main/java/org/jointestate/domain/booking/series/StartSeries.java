package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Keeps what somebody asks for as a series, before any of its days is booked. The same id with the same request is the same series; what was
 * left undone of it when a server died can so be gone on with.
 */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class StartSeries {

    /** How long the days of a series may take to be booked, one after the other. */
    private static final Duration BEING_BOOKED = Duration.ofMinutes(2);

    private final Sites sites;
    private final Bookings bookings;
    private final SeriesKept kept;
    private final Messenger messenger;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public StartSeries(
            Sites sites,
            Bookings bookings,
            SeriesKept kept,
            Messenger messenger,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.kept = kept;
        this.messenger = messenger;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Start {
        /**
         * @param again whether it was there before
         * @param act within which its days are told: while the mail of the first request has not left, that of a second one is the same
         */
        record Kept(Series series, boolean again, Act act) implements Start {}

        record Refused(SeriesPattern.Objection because) implements Start {}

        /** The same request was an instant faster. */
        record Lost() implements Start, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    public Start start(SeriesId id, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
        var me = caller.signedInPerson();
        bookings.waitForTurn(me);
        var known = kept.find(id);
        if (known.isPresent()) {
            return again(kept.own(id, me), desk, first, last, days);
        }
        var found = sites.places(List.of(desk));
        if (found.isEmpty()) {
            return refused(SeriesPattern.Field.DESK, Refusal.of(Refusal.Reason.UNKNOWN_DESK, desk));
        }
        var at = clock.instant();
        var now = found.get(0).site().wallClock(at);
        var objection = SeriesPattern.objectionTo(first, last, days.weekdays(), now.toLocalDate());
        if (objection.isPresent()) {
            return new Start.Refused(objection.get());
        }
        var series = new Series(id, me, desk, new SeriesPattern(first, last, days.weekdays(), days.time()), at);
        var overlap = OverlappingSeries.objectionTo(
                        series.pattern(), found.get(0), bookings.openOf(me, now), Optional.of(id))
                .or(() -> OverlappingSeries.objectionTo(
                        series.pattern(), found.get(0), beingBooked(me, now.toLocalDate(), at)));
        if (overlap.isPresent()) {
            return new Start.Refused(overlap.get());
        }
        if (!kept.add(series)) {
            return new Start.Lost();
        }
        audit.record("series started", id.toString());
        var act = Act.booking(id);
        messenger.begin(act, at);
        return new Start.Kept(series, false, act);
    }

    /** A person's series of the last moments of which not every day has its answer; one whose server died is not waited for any longer. */
    private Map<Series, Place> beingBooked(PersonId me, LocalDate today, Instant at) {
        var found = new LinkedHashMap<Series, Place>();
        kept.of(me, today).stream()
                .filter(other -> other.made().isAfter(at.minus(BEING_BOOKED)))
                .filter(other -> kept.occurrences(other.id()).size()
                        < other.pattern().days().size())
                .forEach(other -> sites.places(List.of(other.desk())).forEach(place -> found.put(other, place)));
        return found;
    }

    private Start again(Series known, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
        var same = !last.isBefore(first)
                && !days.weekdays().isEmpty()
                && known.asksFor(desk, new SeriesPattern(first, last, days.weekdays(), days.time()));
        return same
                ? new Start.Kept(known, true, actAgain(known.id()))
                : refused(SeriesPattern.Field.DESK, Refusal.of(Refusal.Reason.SERIES_IS_ANOTHER));
    }

    private Act actAgain(SeriesId id) {
        var first = Act.booking(id);
        return messenger.isOpen(first, clock.instant()) ? first : Act.on(id);
    }

    private static Start refused(SeriesPattern.Field field, Refusal because) {
        return new Start.Refused(new SeriesPattern.Objection(field, because));
    }
}
