package org.jointestate.domain.estate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A place with an address, where floors are. Its name, address and opening hours change from time to time. What is promised there is
 * promised by the wall clock of its time zone, which stays. It may be taken out of use, and put back.
 */
public class Site {

    private SiteCode code;
    private String name;
    private String address;
    private ZoneId timeZone;
    private OpeningHours hours;
    private boolean inUse;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    public Site(SiteCode code, String name, String address, ZoneId timeZone, OpeningHours hours) {
        this.code = code;
        this.name = name;
        this.address = address;
        this.timeZone = timeZone;
        this.hours = hours;
        this.inUse = true;
    }

    public void rename(String newName, String newAddress) {
        this.name = newName;
        this.address = newAddress;
    }

    public void takeOutOfUse() {
        this.inUse = false;
    }

    public void putBackIntoUse() {
        this.inUse = true;
    }

    /** New hours in place of the old ones. Bookings already made outside them stay: their people are told by whoever changes them. */
    public void openDuring(OpeningHours newHours) {
        this.hours = newHours;
    }

    /** What the clock on the wall shows there. */
    public LocalDateTime wallClock(Instant now) {
        return LocalDateTime.ofInstant(now, timeZone);
    }

    public LocalDateTime wallClock(Clock clock) {
        return wallClock(clock.instant());
    }

    public SiteCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public OpeningHours hours() {
        return hours;
    }

    public boolean isInUse() {
        return inUse;
    }

    public long version() {
        return version;
    }
}
