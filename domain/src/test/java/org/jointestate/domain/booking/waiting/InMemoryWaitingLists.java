package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;

/** Waiting lists kept in maps: passes the same contract as the ones in the database. */
public class InMemoryWaitingLists implements WaitingLists {

    private Map<ListedDay, String> seeds = new LinkedHashMap<>();
    private Map<WaitingId, WaitingEntry> entries = new LinkedHashMap<>();
    private Map<BookingId, PlaceOffer> offers = new LinkedHashMap<>();
    private Map<BookingId, Instant> settled = new LinkedHashMap<>();

    /** What a rolled back transaction returns to. */
    public Runnable undo() {
        var oldSeeds = new LinkedHashMap<>(seeds);
        var oldEntries = new LinkedHashMap<>(entries);
        var oldOffers = new LinkedHashMap<>(offers);
        var oldSettled = new LinkedHashMap<>(settled);
        return () -> {
            seeds = oldSeeds;
            entries = oldEntries;
            offers = oldOffers;
            settled = oldSettled;
        };
    }

    @Override
    public void keepSeed(SiteCode site, LocalDate day, String seed) {
        seeds.putIfAbsent(new ListedDay(site, day), seed);
    }

    @Override
    public Optional<String> seed(SiteCode site, LocalDate day) {
        return Optional.ofNullable(seeds.get(new ListedDay(site, day)));
    }

    @Override
    public void hold(SiteCode site, LocalDate day) {
        // Nobody else is here.
    }

    @Override
    public Optional<WaitingId> join(WaitingEntry entry) {
        var old = entries.values().stream()
                .filter(other ->
                        other.isOf(entry.person()) && other.day().equals(entry.day()) && other.part() == entry.part())
                .findFirst();
        if (old.filter(other -> other.state().isLive()).isPresent()) {
            return Optional.empty();
        }
        var id = old.map(WaitingEntry::id).orElse(entry.id());
        entries.put(
                id,
                new WaitingEntry(
                        id,
                        entry.person(),
                        entry.site(),
                        entry.day(),
                        entry.part(),
                        entry.zone(),
                        entry.joined(),
                        WaitingState.WAITING));
        return Optional.of(id);
    }

    @Override
    public Optional<WaitingEntry> find(WaitingId id) {
        return Optional.ofNullable(entries.get(id));
    }

    private Stream<WaitingEntry> live() {
        return entries.values().stream().filter(entry -> entry.state().isLive());
    }

    @Override
    public List<WaitingEntry> liveOf(PersonId person, LocalDate from) {
        return live().filter(entry -> entry.isOf(person) && !entry.day().isBefore(from))
                .sorted(Comparator.comparing(WaitingEntry::day)
                        .thenComparing(entry -> entry.part().name())
                        .thenComparing(entry -> entry.id().toString()))
                .toList();
    }

    @Override
    public List<WaitingEntry> liveOn(SiteCode site, LocalDate day) {
        return live().filter(entry -> entry.site().equals(site) && entry.day().equals(day))
                .sorted(Comparator.comparing(WaitingEntry::joined)
                        .thenComparing(entry -> entry.id().toString()))
                .toList();
    }

    @Override
    public Map<PersonId, Integer> gotSince(SiteCode site, LocalDate day, Instant since) {
        var got = new HashMap<PersonId, Integer>();
        liveOn(site, day).stream().map(WaitingEntry::person).distinct().forEach(person -> {
            var accepted = (int) offers.values().stream()
                    .filter(offer -> offer.state() == OfferState.ACCEPTED
                            && offer.person().equals(person))
                    .filter(offer -> !settled.get(offer.id()).isBefore(since))
                    .count();
            if (accepted > 0) {
                got.put(person, accepted);
            }
        });
        return got;
    }

    @Override
    public List<ListedDay> days() {
        return live().map(entry -> new ListedDay(entry.site(), entry.day()))
                .distinct()
                .sorted(Comparator.comparing(ListedDay::day)
                        .thenComparing(day -> day.site().value()))
                .toList();
    }

    @Override
    public boolean end(WaitingId entry, WaitingState how) {
        return move(entry, WaitingState.WAITING, how);
    }

    private boolean move(WaitingId id, WaitingState from, WaitingState to) {
        var entry = entries.get(id);
        if (entry == null || entry.state() != from) {
            return false;
        }
        entries.put(
                id,
                new WaitingEntry(
                        id, entry.person(), entry.site(), entry.day(), entry.part(), entry.zone(), entry.joined(), to));
        return true;
    }

    @Override
    public boolean offer(PlaceOffer offer) {
        if (!move(offer.entry(), WaitingState.WAITING, WaitingState.OFFERED)) {
            return false;
        }
        offers.put(offer.id(), offer);
        return true;
    }

    @Override
    public Optional<PlaceOffer> offer(BookingId id) {
        return Optional.ofNullable(offers.get(id));
    }

    @Override
    public Optional<PlaceOffer> newestOffer(WaitingId entry) {
        return offers.values().stream()
                .filter(offer -> offer.entry().equals(entry))
                .max(Comparator.comparing((PlaceOffer offer) -> offer.state() == OfferState.OPEN)
                        .thenComparing(PlaceOffer::made));
    }

    @Override
    public List<BookingId> openOffers() {
        return offers.values().stream()
                .filter(offer -> offer.state() == OfferState.OPEN)
                .sorted(Comparator.comparing(PlaceOffer::until)
                        .thenComparing(offer -> offer.id().toString()))
                .map(PlaceOffer::id)
                .toList();
    }

    @Override
    public boolean settle(PlaceOffer asked, OfferState how, WaitingState entryGoesTo, Instant at) {
        var offer = offers.get(asked.id());
        if (offer == null || offer.state() != OfferState.OPEN) {
            return false;
        }
        offers.put(
                offer.id(),
                new PlaceOffer(
                        offer.id(),
                        offer.entry(),
                        offer.person(),
                        offer.desk(),
                        offer.slot(),
                        offer.made(),
                        offer.until(),
                        how));
        settled.put(offer.id(), at);
        move(offer.entry(), WaitingState.OFFERED, entryGoesTo);
        return true;
    }

    @Override
    public List<Length> lengths(SiteCode site, LocalDate from, LocalDate to) {
        var found = new TreeMap<String, List<WaitingEntry>>(
                live().filter(entry -> entry.site().equals(site)
                                && !entry.day().isBefore(from)
                                && !entry.day().isAfter(to))
                        .collect(Collectors.groupingBy(
                                entry -> entry.day() + " " + entry.part().name() + " "
                                        + entry.zone().map(ZoneCode::value).orElse(""))));
        return found.values().stream()
                .map(group -> new Length(
                        group.get(0).day(),
                        group.get(0).part(),
                        group.get(0).zone(),
                        count(group, WaitingState.WAITING),
                        count(group, WaitingState.OFFERED)))
                .toList();
    }

    private static int count(List<WaitingEntry> group, WaitingState state) {
        return (int) group.stream().filter(entry -> entry.state() == state).count();
    }

    @Override
    public int forgetBefore(LocalDate day) {
        var before = entries.size();
        offers.values().removeIf(offer -> entries.get(offer.entry()).day().isBefore(day));
        entries.values().removeIf(entry -> entry.day().isBefore(day));
        seeds.keySet().removeIf(listed -> listed.day().isBefore(day));
        return before - entries.size();
    }
}
