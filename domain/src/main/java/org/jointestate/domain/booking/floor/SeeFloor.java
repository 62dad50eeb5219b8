package org.jointestate.domain.booking.floor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Layout;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.KeptReadings;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows the desks of a site on a day, and how many are free on some other days. At most three queries, whatever the number of desks. */
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
public class SeeFloor {

    /** Objections that another desk may not meet. */
    private static final Set<Refusal.Reason> OF_ONE_PLACE = EnumSet.of(
            Refusal.Reason.DESK_CLOSED,
            Refusal.Reason.ZONE_CLOSED,
            Refusal.Reason.SURGE,
            Refusal.Reason.NETWORK_OUT_OF_REACH,
            Refusal.Reason.KEPT_FOR_OTHERS,
            Refusal.Reason.BANK_FOR_OTHERS,
            Refusal.Reason.BANK_RECALLED,
            Refusal.Reason.BANK_USED_UP);

    /** Sites, parts of a day, and days that are asked for besides the next five. */
    private static final int MOST_KEPT = 32;

    private final Sites sites;
    private final Claims claims;
    private final BookingRules rules;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();
    private final KeptReadings<Times, Map<LocalDate, Map<DeskCode, Set<PersonId>>>> kept =
            new KeptReadings<>(MOST_KEPT);
    private final KeptReadings<Days, RuleBook> keptRules = new KeptReadings<>(MOST_KEPT);

    @Inject
    public SeeFloor(Sites sites, Claims claims, BookingRules rules, Caller caller, Clock clock) {
        this.sites = sites;
        this.claims = claims;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a site, when the desks are asked about. */
    private record Times(SiteCode site, List<Slot> slots) {}

    private record Days(LocalDate first, LocalDate last) {}

    /** One day, as everything that was read about it. */
    private record Asked(
            Optional<Slot> slot,
            List<Closure> closures,
            Map<DeskCode, Set<PersonId>> held,
            RuleBook book,
            Booker booker,
            LocalDateTime now) {}

    /** A day with the places in the order of the layout, and why each of them cannot be had. */
    private record Answered(LocalDate day, Asked asked, List<Place> places, List<Optional<Refusal.Reason>> whyNot) {}

    /**
     * Everything that was read, for every day that was asked for.
     *
     * @param held each held desk with the people who hold it, as far as the caller must be told from them
     */
    private record Reading(
            Map<LocalDate, Slot> slots,
            List<Closure> closures,
            Map<LocalDate, Map<DeskCode, Set<PersonId>>> held,
            RuleBook book,
            Booker booker,
            LocalDateTime now) {

        Asked on(LocalDate day) {
            return new Asked(
                    Optional.ofNullable(slots.get(day)), closures, held.getOrDefault(day, Map.of()), book, booker, now);
        }
    }

    public SiteDay see(SiteCode code, LocalDate day, TimeOfDay time, Collection<LocalDate> otherDays) {
        var layout = caller.asOf().map(sites::layout).orElseGet(sites::layout);
        var site = layout.sites().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        var now = site.wallClock(clock);
        var places = layout.desksOf(code);
        var wanted = new TreeSet<>(otherDays);
        wanted.add(day);
        var reading = read(layout, site, time, wanted, now);
        var alike = new AlikePlaces(places, reading.book());
        var shown = answer(day, places, reading.on(day), alike);
        var desks = new ArrayList<SiteDay.DeskOnDay>();
        for (int n = 0; n < places.size(); n++) {
            desks.add(look(places.get(n), shown.whyNot().get(n).isEmpty(), shown));
        }
        var days = otherDays.stream()
                .map(other -> free(site, answer(other, places, reading.on(other), alike)))
                .toList();
        // A site that has rooms alone, or nothing yet, is no choice of whoever looks for a desk.
        var choices = layout.sites().stream()
                .filter(one -> !layout.desksOf(one.code()).isEmpty())
                .toList();
        return new SiteDay(choices, site, day, time, shown.asked().slot(), because(site, shown), desks, days);
    }

    private Answered answer(LocalDate day, List<Place> places, Asked asked, AlikePlaces alike) {
        return new Answered(day, asked, places, alike.whyNot(place -> objectionTo(place, day, asked)));
    }

    private Reading read(Layout layout, Site site, TimeOfDay time, TreeSet<LocalDate> days, LocalDateTime now) {
        var slots = new TreeMap<LocalDate, Slot>();
        days.forEach(day -> time.leftOn(day, site, now).ifPresent(slot -> slots.put(day, slot)));
        var closures = layout.closuresOf(site.code(), days.first(), days.last().plusDays(1));
        var asOf = caller.asOf();
        var held = asOf.isEmpty()
                ? heldNow(site.code(), slots)
                : kept.of(
                        asOf,
                        new Times(site.code(), List.copyOf(slots.values())),
                        () -> heldForAll(site.code(), slots));
        var book = keptRules.of(asOf, new Days(days.first(), days.last()), () -> rules.of(days.first(), days.last()));
        return new Reading(slots, closures, held, book, Booker.of(caller), now);
    }

    /** Which desks the caller holds, and which somebody else. */
    private Map<LocalDate, Map<DeskCode, Set<PersonId>>> heldNow(SiteCode site, Map<LocalDate, Slot> slots) {
        var me = caller.signedInPerson();
        var held = new HashMap<LocalDate, Map<DeskCode, Set<PersonId>>>();
        for (var one : claims.heldAt(site, slots.values(), me)) {
            held.computeIfAbsent(one.day(), first -> new HashMap<>())
                    .put(one.desk(), one.yours() ? Set.of(me) : Set.of());
        }
        return held;
    }

    private Map<LocalDate, Map<DeskCode, Set<PersonId>>> heldForAll(SiteCode site, Map<LocalDate, Slot> slots) {
        var held = new HashMap<LocalDate, Map<DeskCode, Set<PersonId>>>();
        for (var one : claims.holdingsAt(site, slots.values())) {
            held.computeIfAbsent(one.day(), first -> new HashMap<>())
                    .merge(one.desk(), one.person().map(Set::of).orElse(Set.of()), SeeFloor::both);
        }
        return held;
    }

    private static Set<PersonId> both(Set<PersonId> some, Set<PersonId> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private SiteDay.FreeOnDay free(Site site, Answered answered) {
        var held = answered.asked().held();
        var free = 0;
        for (int n = 0; n < answered.places().size(); n++) {
            if (answered.whyNot().get(n).isEmpty()
                    && (held.isEmpty()
                            || !held.containsKey(answered.places().get(n).desk().code()))) {
                free++;
            }
        }
        var because = because(site, answered);
        var over = because.filter(refusal -> refusal.reason() == Refusal.Reason.IN_THE_PAST)
                .isPresent();
        return new SiteDay.FreeOnDay(answered.day(), because.isEmpty(), over, free);
    }

    private SiteDay.DeskOnDay look(Place place, boolean allowed, Answered answered) {
        var yours = answered.asked().held().get(place.desk().code());
        if (yours != null) {
            var mine = yours.contains(caller.signedInPerson());
            return SiteDay.DeskOnDay.inState(place, mine ? DeskState.YOURS : DeskState.TAKEN, allowed);
        }
        if (allowed) {
            return SiteDay.DeskOnDay.inState(place, DeskState.FREE, true);
        }
        // With its own name in it.
        var objection = objectionTo(place, answered.day(), answered.asked());
        return switch (objection.get().reason()) {
            case SITE_CLOSED, ZONE_CLOSED, DESK_CLOSED ->
                new SiteDay.DeskOnDay(
                        place,
                        DeskState.CLOSED,
                        Optional.of(objection.get().facts().get(1)).filter(fact -> !fact.isEmpty()),
                        Optional.empty());
            default -> new SiteDay.DeskOnDay(place, DeskState.OUT_OF_REACH, Optional.empty(), objection);
        };
    }

    private Optional<Refusal> objectionTo(Place place, LocalDate day, Asked asked) {
        if (asked.slot().isEmpty()) {
            return Optional.of(TimeOfDay.whyNoSlot(day, place.site(), asked.now()));
        }
        return BookingPolicy.firstObjection(
                policies,
                new BookingRequest(place.desk().code(), asked.slot().get()),
                Circumstances.at(
                        place,
                        asked.closures(),
                        asked.now(),
                        asked.booker(),
                        Circumstances.Held.NOTHING,
                        asked.book()));
    }

    /** The objection that every desk meets, if they all meet the same. */
    private Optional<Refusal> because(Site site, Answered answered) {
        var asked = answered.asked();
        if (asked.slot().isEmpty()) {
            return Optional.of(TimeOfDay.whyNoSlot(answered.day(), site, asked.now()));
        }
        return answered.places().stream()
                .findFirst()
                .flatMap(place -> objectionTo(place, answered.day(), asked))
                .filter(refusal -> !OF_ONE_PLACE.contains(refusal.reason()))
                .filter(refusal -> answered.whyNot().stream().allMatch(reason -> reason.filter(refusal.reason()::equals)
                        .isPresent()));
    }
}
