package org.jointestate.domain.trial.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.trial.protocol.ZoneRef;

/** Bookings of one site in a list. */
public final class InMemoryDeskBookings implements DeskBookings {

    public final List<DeskBooking> all = new ArrayList<>();

    @Override
    public List<DeskBooking> of(Collection<ZoneRef> zones, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(one -> zones.contains(one.zone()))
                .filter(one -> !one.starts().toLocalDate().isBefore(from)
                        && one.starts().toLocalDate().isBefore(to))
                .sorted(Comparator.comparing(DeskBooking::starts))
                .toList();
    }

    @Override
    public Optional<LocalDate> firstDay(Collection<SiteCode> sites) {
        return all.stream().map(one -> one.starts().toLocalDate()).min(Comparator.naturalOrder());
    }
}
