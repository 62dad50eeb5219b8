package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Recalls a bank for its lender, with the notice that was agreed. From the day of the recall its desks are the lender's alone: bookings
 * of others from then on are released, and each person is told, with the nearest desk that is free for them then. Bookings within the
 * notice stay.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class RecallBank {

    private final Sites sites;
    private final People people;
    private final Banks banks;
    private final Bookings bookings;
    private final Claims claims;
    private final BookingRules rules;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public RecallBank(
            Sites sites,
            People people,
            Banks banks,
            Bookings bookings,
            Claims claims,
            BookingRules rules,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.banks = banks;
        this.bookings = bookings;
        this.claims = claims;
        this.rules = rules;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version the version that was read before
     * @param firstDay the first day on which only the lender has the desks
     */
    public BankDecision recall(BankCode code, long version, LocalDate firstDay) {
        var bank = banks.find(code).orElseThrow(() -> new NotFound("bank", code));
        if (bank.version() != version) {
            return new BankDecision.ChangedMeanwhile();
        }
        var site = sites.find(bank.site()).orElseThrow(() -> new NotFound("site", bank.site()));
        var at = clock.instant();
        var now = site.wallClock(at);
        var fault = fault(bank, firstDay, now.toLocalDate());
        if (fault.isPresent()) {
            return new BankDecision.Wrong(List.of(fault.get()));
        }
        var recalled = bank.recalledFrom(firstDay);
        if (!banks.change(recalled)) {
            return new BankDecision.ChangedMeanwhile();
        }
        var displaced = release(bank, firstDay, at);
        BankAccount.settle(banks, recalled.next(), firstDay, site.timeZone());
        tell(displaced, bank, site, now, at);
        audit.record("bank recalled", code.value());
        return new BankDecision.Done(code, displaced.size());
    }

    private static Optional<Fault> fault(Bank bank, LocalDate firstDay, LocalDate today) {
        return switch (bank.stageOn(today)) {
            case RETURNED -> Optional.of(Fault.ALREADY_RETURNED);
            case RECALLED -> Optional.of(Fault.ALREADY_RECALLED);
            default ->
                firstDay.isBefore(today.plusDays(bank.noticeDays()))
                        ? Optional.of(Fault.NOTICE_TOO_SHORT)
                        : bank.holdsOn(firstDay) ? Optional.empty() : Optional.of(Fault.RECALL_OUTSIDE);
        };
    }

    private List<Booking> release(Bank bank, LocalDate firstDay, Instant at) {
        var displaced = banks.bookedAt(bank.desks(), firstDay, bank.until()).stream()
                .filter(booked -> booked.state() == BookingState.RESERVED)
                .filter(booked -> !booked.organisation().equals(bank.lender()))
                .flatMap(booked -> bookings.find(booked.booking()).stream())
                .toList();
        for (var booking : displaced) {
            booking.release(at);
            claims.giveUp(booking.id());
            audit.record("booking released", booking.id().toString());
        }
        return displaced;
    }

    /** Each is named a desk of their own, so that two do not run for the same. */
    private void tell(List<Booking> displaced, Bank bank, Site site, LocalDateTime now, Instant at) {
        if (displaced.isEmpty()) {
            return;
        }
        var places = sites.placesOf(site.code());
        var byCode =
                places.stream().collect(Collectors.toMap(place -> place.desk().code(), place -> place));
        var named = new HashMap<DeskCode, Set<Slot>>();
        var books = new HashMap<LocalDate, RuleBook>();
        for (var booking : displaced) {
            var place = byCode.get(booking.desk());
            var person = (booking.isForVisitor() ? booking.bookedBy() : booking.person()).flatMap(people::find);
            if (place == null || person.isEmpty()) {
                continue;
            }
            var slot = booking.slot();
            var looking = new Looking(
                    place,
                    slot,
                    now,
                    Booker.of(person.get()),
                    sites.closuresOf(site.code(), slot.day(), slot.lastDay()),
                    books.computeIfAbsent(slot.day(), day -> rules.of(day, day)));
            var nearest =
                    nearest(places, looking, heldAt(site, slot, person.get().id()), named);
            nearest.ifPresent(offer -> named.computeIfAbsent(offer.desk().code(), desk -> new HashSet<>())
                    .add(slot));
            messenger.tell(Notice.of(
                    person.get().id(),
                    NoticeKind.BANK_RECALLED,
                    Notice.About.of(booking, place),
                    at,
                    bank.name(),
                    bank.lenderName(),
                    nearest.map(offer -> offer.desk().label()).orElse("")));
        }
    }

    private record Looking(
            Place from, Slot slot, LocalDateTime now, Booker booker, List<Closure> closures, RuleBook book) {

        boolean mayBook(Place place, List<BookingPolicy> policies) {
            return BookingPolicy.firstObjection(
                            policies,
                            new BookingRequest(place.desk().code(), slot),
                            Circumstances.at(place, closures, now, booker, Circumstances.Held.NOTHING, book))
                    .isEmpty();
        }

        double distanceTo(Place place) {
            var a = from.desk().position();
            var b = place.desk().position();
            return Math.hypot(a.x() - b.x(), a.y() - b.y());
        }
    }

    private Set<DeskCode> heldAt(Site site, Slot slot, PersonId person) {
        return claims.heldAt(site.code(), List.of(slot), person).stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
    }

    /** On the same floor first, then on those next to it. */
    private Optional<Place> nearest(
            List<Place> places, Looking looking, Set<DeskCode> held, Map<DeskCode, Set<Slot>> named) {
        return places.stream()
                .filter(place -> !held.contains(place.desk().code()))
                .filter(place -> named.getOrDefault(place.desk().code(), Set.of()).stream()
                        .noneMatch(looking.slot()::overlaps))
                .sorted(Comparator.<Place>comparingInt(place -> Math.abs(
                                place.floor().level() - looking.from().floor().level()))
                        .thenComparingDouble(looking::distanceTo)
                        .thenComparing(place -> place.desk().code().value()))
                .filter(place -> looking.mayBook(place, policies))
                .findFirst();
    }
}
