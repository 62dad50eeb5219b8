package org.jointestate.domain.booking.calendar;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;

/** Addresses of calendars in a map. */
public class InMemoryCalendarFeeds implements CalendarFeeds {

    private record Feed(PersonId person, Instant made, boolean revoked) {}

    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final People people;

    public InMemoryCalendarFeeds(People people) {
        this.people = people;
    }

    @Override
    public void add(PersonId person, String hash, Instant made) {
        feeds.put(hash, new Feed(person, made, false));
    }

    @Override
    public Optional<Instant> madeBy(PersonId person) {
        return feeds.values().stream()
                .filter(feed -> feed.person().equals(person) && !feed.revoked())
                .map(Feed::made)
                .findFirst();
    }

    @Override
    public int revoke(PersonId person, Instant at) {
        var revoked = 0;
        for (var feed : feeds.entrySet()) {
            if (feed.getValue().person().equals(person) && !feed.getValue().revoked()) {
                feed.setValue(new Feed(person, feed.getValue().made(), true));
                revoked++;
            }
        }
        return revoked;
    }

    @Override
    public Optional<PersonId> ownerOf(String hash) {
        return Optional.ofNullable(feeds.get(hash))
                .filter(feed -> !feed.revoked())
                .flatMap(feed -> people.find(feed.person()))
                .filter(Person::active)
                .map(Person::id);
    }
}
