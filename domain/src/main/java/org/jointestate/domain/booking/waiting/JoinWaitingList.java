package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Puts the caller on the waiting list of a part of a day, at the site or in one zone. Nobody waits for what they can have now, nor for what
 * no rule would ever let them have.
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
public class JoinWaitingList {

    /** On so many lists somebody may be at once. */
    public static final int MOST = 10;

    /** What came of it. */
    public sealed interface Answer {
        record Joined(WaitingId id) implements Answer {}

        record Refused(Refusal because) implements Answer, Undone {}
    }

    private final Sites sites;
    private final People people;
    private final WaitingLists lists;
    private final WaitingChances chances;
    private final Secrets secrets;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public JoinWaitingList(
            Sites sites,
            People people,
            WaitingLists lists,
            WaitingChances chances,
            Secrets secrets,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.lists = lists;
        this.chances = chances;
        this.secrets = secrets;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public Answer join(SiteCode code, LocalDate day, DayPart part, Optional<ZoneCode> zone) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var now = site.wallClock(at);
        if (zone.flatMap(sites::zone).filter(found -> found.site().equals(code)).isEmpty() && zone.isPresent()) {
            return refused(Refusal.Reason.UNKNOWN_ZONE, zone.get());
        }
        var slot = day.isBefore(now.toLocalDate()) ? Optional.<Slot>empty() : part.leftOn(day, site, now);
        if (slot.isEmpty() || !OfferLimit.isWorthAnOffer(slot.get())) {
            return new Answer.Refused(
                    day.isAfter(now.toLocalDate()) || site.hours().on(day).isEmpty()
                            ? TimeOfDay.whyNoSlot(day, site, now)
                            : Refusal.of(Refusal.Reason.IN_THE_PAST, day));
        }
        var mine = lists.liveOf(me, day.minusDays(1));
        if (mine.stream().anyMatch(entry -> entry.day().equals(day) && entry.part() == part)) {
            return refused(Refusal.Reason.ALREADY_WAITING, day);
        }
        if (lists.liveOf(me, now.toLocalDate().minusDays(1)).size() >= MOST) {
            return refused(Refusal.Reason.TOO_MANY_WAITS, MOST);
        }
        var person = people.find(me).orElseThrow(() -> new NotFound("person", me));
        var entry = WaitingEntry.joining(me, code, day, part, zone, at);
        var places = sites.placesOf(code).stream().filter(entry::isAbout).toList();
        var found = chances.of(person, slot.get(), places, now, at, BookingId.fresh());
        if (!found.hope()) {
            return new Answer.Refused(found.objection()
                    .orElseGet(() -> Refusal.of(
                            Refusal.Reason.UNKNOWN_ZONE,
                            zone.map(ZoneCode::value).orElse(code.value()))));
        }
        var allowed = found.allowed().stream().map(WaitingChances.Chance::place).toList();
        var free = chances.free(code, slot.get(), allowed, me).stream().findFirst();
        if (free.isPresent()) {
            return refused(Refusal.Reason.DESK_IS_FREE, free.get().desk().spokenName());
        }
        lists.keepSeed(code, day, secrets.digest(secrets.token()));
        return lists.join(entry)
                .<Answer>map(id -> {
                    audit.record("waiting list joined", id.toString());
                    return new Answer.Joined(id);
                })
                .orElseGet(() -> refused(Refusal.Reason.ALREADY_WAITING, day));
    }

    private static Answer refused(Refusal.Reason reason, Object fact) {
        return new Answer.Refused(Refusal.of(reason, fact));
    }
}
