package org.jointestate.domain.estate.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * A screen that stands on a floor without a person: a kiosk or a wall display. It is made with an address that works once and for a day;
 * whoever opens it there enrols the screen, which is given a secret of its own. It is seen whenever it asks for its page, until it is
 * revoked, which is for good. Of both secrets only the digest is kept.
 */
public class Device {

    /** How long the address may be opened. */
    public static final Duration ENROLMENT_LASTS = Duration.ofHours(24);

    private DeviceId id;
    private String name;
    private SiteCode site;
    private FloorCode floor;
    private DeviceKind kind;
    private @Nullable String enrolmentHash;
    private @Nullable String secretHash;
    private Instant made;
    private @Nullable Instant enrolled;
    private @Nullable Instant seen;
    private @Nullable Instant revoked;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    public Device(
            DeviceId id,
            String name,
            SiteCode site,
            FloorCode floor,
            DeviceKind kind,
            String enrolmentHash,
            Instant made) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > 80) {
            throw new IllegalArgumentException(
                    "The name of the device has %d characters and must have 1 to 80.".formatted(called.length()));
        }
        this.id = id;
        this.name = called;
        this.site = site;
        this.floor = floor;
        this.kind = kind;
        this.enrolmentHash = enrolmentHash;
        this.made = made;
    }

    public boolean canBeEnrolledAt(Instant now) {
        return enrolmentHash != null && revoked == null && now.isBefore(made.plus(ENROLMENT_LASTS));
    }

    /** The address is spent; from now on the device shows this secret. */
    public void enrol(String hash, Instant at) {
        if (!canBeEnrolledAt(at)) {
            throw new IllegalStateException("The device (%s) cannot be enrolled any more.".formatted(id));
        }
        this.enrolmentHash = null;
        this.secretHash = hash;
        this.enrolled = at;
        this.seen = at;
    }

    public void revoke(Instant at) {
        if (revoked == null) {
            this.revoked = at;
            this.enrolmentHash = null;
            this.secretHash = null;
        }
    }

    public DeviceId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public SiteCode site() {
        return site;
    }

    public FloorCode floor() {
        return floor;
    }

    public DeviceKind kind() {
        return kind;
    }

    public Instant made() {
        return made;
    }

    public Optional<Instant> enrolled() {
        return Optional.ofNullable(enrolled);
    }

    /** When it last asked for its page, to within some minutes. */
    public Optional<Instant> seen() {
        return Optional.ofNullable(seen);
    }

    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked);
    }

    public long version() {
        return version;
    }
}
