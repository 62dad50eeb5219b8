package org.jointestate.domain.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the estate. A person joins an organisation with at least one role, may move to another team or organisation or be given other roles,
 * and leaves: a person who has left can no longer sign in, and is kept so that what they did still has its actor. Who is erased
 * leaves an id and an organisation: nobody can say any more who it was.
 */
public class Person {

    /** What stands where a name stood. */
    static final String ERASED = "Former colleague";

    private PersonId id;
    private Username username;
    private String displayName;
    private OrganisationCode organisation;
    private @Nullable TeamCode team;
    private Set<Role> roles;
    private DeviceNetwork device;
    private boolean active;
    private @Nullable EmailAddress email;
    private boolean invitations;
    private ReminderWish reminder;
    private SeenBy seenBy;
    private @Nullable Instant erased;
    private int epoch;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(
            PersonId id,
            Username username,
            String displayName,
            OrganisationCode organisation,
            @Nullable TeamCode team,
            Set<Role> roles) {
        this.id = id;
        this.username = username;
        this.displayName = requireName(displayName);
        this.organisation = organisation;
        this.team = team;
        this.roles = requireRoles(roles);
        this.device = DeviceNetwork.usualOf(organisation);
        this.active = true;
        this.invitations = true;
        this.reminder = ReminderWish.NONE;
        this.seenBy = SeenBy.NOBODY;
    }

    /** Says who may see today's desk of this person. Nobody may until the person says so. */
    public void letBeSeenBy(SeenBy whom) {
        this.seenBy = whom;
    }

    /** Gives the person these roles in place of the old ones. Sessions that began with other roles are over. */
    public void entitle(Set<Role> newRoles) {
        var now = requireRoles(newRoles);
        if (!now.equals(roles)) {
            endSessions();
        }
        this.roles = now;
    }

    /** Every session that has begun until now is over, wherever it is. */
    public void endSessions() {
        this.epoch++;
    }

    /** Whether a role of theirs asks for more than a password. */
    public boolean needsSecondFactor() {
        return roles.stream().anyMatch(Role::asksForSecondFactor);
    }

    /** They were given another device. */
    public void useDeviceOn(DeviceNetwork network) {
        this.device = network;
    }

    public void moveTo(@Nullable TeamCode newTeam) {
        this.team = newTeam;
    }

    /** They are known under another name now. */
    public void rename(String newName) {
        this.displayName = requireName(newName);
    }

    /** They go over to another organisation of the estate, perhaps into one of its teams. */
    public void transferTo(OrganisationCode newOrganisation, @Nullable TeamCode newTeam) {
        this.organisation = newOrganisation;
        this.team = newTeam;
    }

    /** Where mail goes from now on; nowhere without an address. */
    public void reachAt(@Nullable EmailAddress address) {
        this.email = address;
    }

    /** What the person wants to be sent: bookings for the calendar, and reminders. */
    public void wishFor(boolean newInvitations, ReminderWish newReminder) {
        this.invitations = newInvitations;
        this.reminder = newReminder;
    }

    public void leave() {
        this.active = false;
        endSessions();
    }

    public void rejoin() {
        if (!isKnown()) {
            throw new IllegalStateException("The account (%s) is erased and cannot be opened.".formatted(id));
        }
        this.active = true;
    }

    /**
     * Takes away everything that says who it is. The account must be closed.
     *
     * @param mark letters and figures by which the row is told from others
     */
    public void erase(String mark, Instant at) {
        if (active) {
            throw new IllegalStateException("The account (%s) is open and cannot be erased.".formatted(id));
        }
        this.username = new Username("erased-" + mark);
        this.displayName = ERASED;
        this.team = null;
        this.roles = EnumSet.of(Role.STAFF);
        this.device = DeviceNetwork.usualOf(organisation);
        this.email = null;
        this.invitations = false;
        this.reminder = ReminderWish.NONE;
        this.seenBy = SeenBy.NOBODY;
        this.erased = at;
    }

    /** Whether it can still be said who it is. */
    public boolean isKnown() {
        return erased == null;
    }

    /** When that ended. */
    public Optional<Instant> erased() {
        return Optional.ofNullable(erased);
    }

    public PersonId id() {
        return id;
    }

    public Username username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public OrganisationCode organisation() {
        return organisation;
    }

    public Optional<TeamCode> team() {
        return Optional.ofNullable(team);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The network their device works on; what is usual in their organisation until somebody says otherwise. */
    public DeviceNetwork device() {
        return device;
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email);
    }

    public boolean invitations() {
        return invitations;
    }

    public ReminderWish reminder() {
        return reminder;
    }

    public boolean active() {
        return active;
    }

    public SeenBy seenBy() {
        return seenBy;
    }

    /** Counts what ends all sessions: a session remembers in which epoch it began. */
    public int epoch() {
        return epoch;
    }

    public long version() {
        return version;
    }

    private static String requireName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 120) {
            throw new IllegalArgumentException(
                    "The name has %d characters and must have 1 to 120.".formatted(stripped.length()));
        }
        return stripped;
    }

    private static Set<Role> requireRoles(Set<Role> roles) {
        if (roles.isEmpty() || !roles.stream().allMatch(Role::isForPeople)) {
            throw new IllegalArgumentException(
                    "A person needs at least one role, and none that is the application's or a device's alone (%s)."
                            .formatted(roles));
        }
        return EnumSet.copyOf(roles);
    }
}
