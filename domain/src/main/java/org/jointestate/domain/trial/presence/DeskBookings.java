package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/** Promises of desks, without their people: they outlive the names. */
public interface DeskBookings {

    /** @param ended when the person left, or the desk was found a no-show */
    record DeskBooking(
            ZoneRef zone,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable Instant checkedIn,
            @Nullable Instant ended) {}

    /**
     * Those of these zones that begin on a day from the first, included, to the other, not included; by start. A desk that was given back
     * before its time, by its person or by the estate, is no use of it.
     */
    List<DeskBooking> of(Collection<ZoneRef> zones, LocalDate from, LocalDate to);

    /** The day of the first booking of any desk at these sites: before it nobody could book here, and nought would mean nothing. */
    Optional<LocalDate> firstDay(Collection<SiteCode> sites);
}
