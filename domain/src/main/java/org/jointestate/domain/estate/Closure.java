package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which a whole site, or one zone of it, cannot be used. It is announced with a reason and may be withdrawn. */
public class Closure {

    private UUID id;
    private SiteCode site;
    private @Nullable ZoneCode zone;
    private LocalDate firstDay;
    private LocalDate opensAgain;
    private String because;

    @SuppressWarnings("NullAway.Init")
    protected Closure() {}

    /** Closed from the first day, included, until the day it opens again, not included. */
    public Closure(
            UUID id, SiteCode site, @Nullable ZoneCode zone, LocalDate firstDay, LocalDate opensAgain, String because) {
        var reason = because.strip();
        if (!opensAgain.isAfter(firstDay)) {
            throw new IllegalArgumentException(
                    "The day it opens again (%s) must be after the first day (%s).".formatted(opensAgain, firstDay));
        }
        if (reason.isEmpty() || reason.length() > 120) {
            throw new IllegalArgumentException(
                    "The reason has %d characters and must have 1 to 120.".formatted(reason.length()));
        }
        this.id = id;
        this.site = site;
        this.zone = zone;
        this.firstDay = firstDay;
        this.opensAgain = opensAgain;
        this.because = reason;
    }

    /** Whether it closes the zone on that day, by itself or with the whole site. */
    public boolean closes(ZoneCode asked, LocalDate day) {
        return (zone == null || zone.equals(asked)) && !day.isBefore(firstDay) && day.isBefore(opensAgain);
    }

    /** Whether it closes the whole site on that day. */
    public boolean closesSite(LocalDate day) {
        return zone == null && !day.isBefore(firstDay) && day.isBefore(opensAgain);
    }

    public UUID id() {
        return id;
    }

    public SiteCode site() {
        return site;
    }

    public Optional<ZoneCode> zone() {
        return Optional.ofNullable(zone);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate opensAgain() {
        return opensAgain;
    }

    public String because() {
        return because;
    }
}
