package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A space somebody may book: a desk, or a room or car park beside it. A desk is placed on its floor's plan and moved there; its network and
 * features change as things are brought and taken away. Another space has a name, a number of places (bookings at once) and seats, which
 * change with the building. Each is closed with a reason, for some days or until somebody reopens it, and reopened; and it is taken out of
 * use for good, which leaves what was booked there in the record, or put back.
 */
public class Desk {

    private DeskCode code;
    private SiteCode site;
    private FloorCode floor;
    private ZoneCode zone;
    private String label;
    private int number;
    private SpaceKind kind;
    private @Nullable String name;
    private int places;
    private int seats;
    private Network network;
    private Set<DeskFeature> features;
    private int planX;
    private int planY;
    private boolean chairAbove;
    private @Nullable String closedBecause;
    private @Nullable LocalDate closedFrom;
    private @Nullable LocalDate closedUntil;
    private boolean inUse;
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
        this.kind = SpaceKind.DESK;
        this.places = 1;
        this.seats = 1;
        this.network = network;
        this.features = copy(features);
        this.planX = position.x();
        this.planY = position.y();
        this.chairAbove = position.chairAbove();
        this.inUse = true;
    }

    /** A space that is no desk. It has no position of its own on the plan. */
    public static Desk space(DeskCode code, Zone zone, int number, SpaceKind kind, Network network, Dimensions size) {
        if (kind == SpaceKind.DESK) {
            throw new IllegalArgumentException(
                    "The space (%s) is a desk, which is placed on the plan.".formatted(code));
        }
        var space = new Desk(code, zone, number, network, Set.of(), new PlanPosition(0, 0, false));
        space.kind = kind;
        space.resize(size);
        return space;
    }

    /**
     * What a space that is no desk is called and how much it holds.
     *
     * @param places how many bookings it takes at once
     * @param seats how many people each of them may bring
     */
    public record Dimensions(String name, int places, int seats) {

        static final int MOST = 1000;

        public Dimensions {
            name = name.strip();
            if (name.isEmpty() || name.length() > 60) {
                throw new IllegalArgumentException(
                        "The name has %d characters and must have 1 to 60.".formatted(name.length()));
            }
            if (places < 1 || places > MOST || seats < 1 || seats > MOST) {
                throw new IllegalArgumentException(
                        "The places (%d) and the seats (%d) must be 1 to %d.".formatted(places, seats, MOST));
            }
        }
    }

    /** Another name or size. Bookings already made stay, also where there are fewer places than before. */
    public void resize(Dimensions size) {
        if (kind == SpaceKind.DESK) {
            throw new IllegalStateException("The desk (%s) has one place and one seat.".formatted(code));
        }
        this.name = size.name();
        this.places = size.places();
        this.seats = size.seats();
    }

    public void equipWith(Set<DeskFeature> newFeatures) {
        this.features = copy(newFeatures);
    }

    /** Another place on the plan of its floor. Bookings are of the desk, not of the place: they stay. */
    public void placeAt(PlanPosition position) {
        this.planX = position.x();
        this.planY = position.y();
        this.chairAbove = position.chairAbove();
    }

    /** Another network at the desk. */
    public void connectTo(Network newNetwork) {
        this.network = newNetwork;
    }

    public void takeOutOfUse() {
        this.inUse = false;
    }

    public void putBackIntoUse() {
        this.inUse = true;
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

    public SpaceKind kind() {
        return kind;
    }

    /** What people call it: the label of a desk, the name of a room. */
    public String spokenName() {
        return name == null ? label : name;
    }

    /** How many bookings it takes at once. */
    public int places() {
        return places;
    }

    /** How many people one booking may bring. */
    public int seats() {
        return seats;
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

    public boolean isInUse() {
        return inUse;
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
