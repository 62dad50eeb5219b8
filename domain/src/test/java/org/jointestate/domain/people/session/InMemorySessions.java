package org.jointestate.domain.people.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;

/** Sessions in a map: pass the same contract as the ones in the database. */
public class InMemorySessions implements Sessions {

    private final People people;
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();

    public InMemorySessions(People people) {
        this.people = people;
    }

    @Override
    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Recognised> find(UUID id, Instant now) {
        return all(now).filter(found -> found.session().id().equals(id)).findFirst();
    }

    @Override
    public void seen(UUID id, Instant now) {
        sessions.get(id).see(now);
    }

    @Override
    public void proven(UUID id) {
        Optional.ofNullable(sessions.get(id)).ifPresent(Session::prove);
    }

    @Override
    public List<Recognised> live(Instant now) {
        return all(now).toList();
    }

    @Override
    public List<Session> liveOf(PersonId person, Instant now) {
        return all(now).map(Recognised::session)
                .filter(session -> session.person().equals(person))
                .toList();
    }

    @Override
    public boolean end(UUID id, Instant now) {
        var session = sessions.get(id);
        var works = session != null && session.worksAt(now);
        if (works) {
            session.end(now);
        }
        return works;
    }

    @Override
    public int forgetUnseenSince(Instant moment) {
        var before = sessions.size();
        sessions.values().removeIf(session -> session.seen().isBefore(moment));
        return before - sessions.size();
    }

    private Stream<Recognised> all(Instant now) {
        return sessions.values().stream()
                .filter(session -> session.worksAt(now))
                .flatMap(session -> people
                        .find(session.person())
                        .filter(person -> person.active() && person.epoch() == session.epoch())
                        .map(person -> new Recognised(session, person))
                        .stream())
                .sorted(Comparator.comparing(
                                (Recognised found) -> found.session().seen())
                        .reversed());
    }
}
