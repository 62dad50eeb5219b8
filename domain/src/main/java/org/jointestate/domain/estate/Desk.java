package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A desk somebody may book. It is placed once on its floor's plan; its features change as things are brought and taken away. It is
 * closed with a reason, for some days or until somebody reopens it, and reopened.
 */
public class Desk {

    private DeskCode code;
    private SiteCode site;
    private FloorCode floor;
    private ZoneCode zone;
    private String label;
    private int number;
    private Network network;
    private Set<DeskFeature> features;
    private int planX;
    private int planY;
    private boolean chairAbove;
    private @Nullable String closedBecause;
    private @Nullable LocalDate closedFrom;
    private @Nullable LocalDate closedUntil;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Desk() {}

    public Desk(
            DeskCode code, Zone zone, int number, Network network, Set<DeskFeature> features, PlanPosition position) {
        this.code = code;
        this.site = zone.site();
        this.floor = zone.floor();
        this.zone = zone.code();
        this.label = zone.letter() + number;
        this.number = number;
        this.network = network;
        this.features = copy(features);
        this.planX = position.x();
        this.planY = position.y();
        this.chairAbove = position.chairAbove();
    }

    public void equipWith(Set<DeskFeature> newFeatures) {
        this.features = copy(newFeatures);
    }

    /** Closes from the first day, included, until the other, not included; without an end until it is reopened. */
    public void close(String because, LocalDate from, @Nullable LocalDate until) {
        var reason = because.strip();
        if (reason.isEmpty() || reason.length() > 120) {
            throw new IllegalArgumentException(
                    "The reason has %d characters and must have 1 to 120.".formatted(reason.length()));
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "The desk would open again (%s) before it is closed (%s).".formatted(until, from));
        }
        this.closedBecause = reason;
        this.closedFrom = from;
        this.closedUntil = until;
    }

    public void reopen() {
        this.closedBecause = null;
        this.closedFrom = null;
        this.closedUntil = null;
    }

    /** Why the desk cannot be used that day, if so. */
    public Optional<String> closedBecause(LocalDate day) {
        var closed =
                closedFrom != null && !day.isBefore(closedFrom) && (closedUntil == null || day.isBefore(closedUntil));
        return closed ? Optional.ofNullable(closedBecause) : Optional.empty();
    }

    public DeskCode code() {
        return code;
    }

    public SiteCode site() {
        return site;
    }

    public FloorCode floor() {
        return floor;
    }

    public ZoneCode zone() {
        return zone;
    }

    /** What stands on the desk and on the plan, such as B5. */
    public String label() {
        return label;
    }

    public int number() {
        return number;
    }

    public Network network() {
        return network;
    }

    public Set<DeskFeature> features() {
        return copy(features);
    }

    public PlanPosition position() {
        return new PlanPosition(planX, planY, chairAbove);
    }

    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    public Optional<LocalDate> closedFrom() {
        return Optional.ofNullable(closedFrom);
    }

    public Optional<LocalDate> closedUntil() {
        return Optional.ofNullable(closedUntil);
    }

    public long version() {
        return version;
    }

    private static Set<DeskFeature> copy(Set<DeskFeature> features) {
        var copy = EnumSet.noneOf(DeskFeature.class);
        copy.addAll(features);
        return copy;
    }
}
