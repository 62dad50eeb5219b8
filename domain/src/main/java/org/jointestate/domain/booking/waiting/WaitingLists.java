package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;

/**
 * Who waits for which day, and what was offered. A person has one entry for a part of a day, which lives again when they join again, and an
 * entry one open offer; the storage refuses a second of either.
 */
public interface WaitingLists {

    /** A day of a site on which somebody waits. */
    record ListedDay(SiteCode site, LocalDate day) {}

    /** How many wait for a part of a day at a place, and to how many of them something is offered. */
    record Length(LocalDate day, DayPart part, Optional<ZoneCode> zone, int waiting, int offered) {}

    /** Records the seed of the draw for this day, if it has none. */
    void keepSeed(SiteCode site, LocalDate day, String seed);

    /** The seed of the draw for this day; none before anybody has joined. */
    Optional<String> seed(SiteCode site, LocalDate day);

    /** Lets nobody else offer anything of this day until the transaction ends. */
    void hold(SiteCode site, LocalDate day);

    /**
     * Puts the entry on the list. An entry that has ended lives again, under its old id.
     *
     * @return the id; nothing when the person is on the list for that part of the day already
     */
    Optional<WaitingId> join(WaitingEntry entry);

    Optional<WaitingEntry> find(WaitingId id);

    /** The entries of a person that are on a list, for days from this one, by day and part. */
    List<WaitingEntry> liveOf(PersonId person, LocalDate from);

    /** The entries on the list of a day, offered or not. */
    List<WaitingEntry> liveOn(SiteCode site, LocalDate day);

    /** How many offers each of those on the list of a day has accepted since then; who has none is left out. */
    Map<PersonId, Integer> gotSince(SiteCode site, LocalDate day, Instant since);

    /** Every day on which somebody is on a list. */
    List<ListedDay> days();

    /** Moves an entry that is waiting on to a state of its end. @return whether it was waiting */
    boolean end(WaitingId entry, WaitingState how);

    /** Keeps an offer, open, if its entry is waiting. @return whether it was */
    boolean offer(PlaceOffer offer);

    Optional<PlaceOffer> offer(BookingId id);

    /** The offer to an entry that is open, else the newest, whatever became of it. */
    Optional<PlaceOffer> newestOffer(WaitingId entry);

    /** The offers that nobody has answered yet. */
    List<BookingId> openOffers();

    /**
     * Ends an open offer, and says where its entry goes. Of several who end one offer at the same instant, one does.
     *
     * @return whether it was open still
     */
    boolean settle(PlaceOffer offer, OfferState how, WaitingState entryGoesTo, Instant at);

    /** The lengths of the lists of a site, by day, part and zone. */
    List<Length> lengths(SiteCode site, LocalDate from, LocalDate to);

    /** Forgets entries, offers and seeds of days before this one. @return how many entries there were */
    int forgetBefore(LocalDate day);
}
