package org.jointestate.domain.trial.part;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;

/**
 * Notes who leads a trial, and once it is locked who is in its teams, where that is not what was noted last. It may look as often as
 * anybody likes. The teams of a draft have no part yet: until the lock nobody has promised anything.
 */
public class PartKeeper {

    private record Key(PersonId person, Part part) {}

    private final Parts parts;
    private final People people;

    @Inject
    public PartKeeper(Parts parts, People people) {
        this.parts = parts;
        this.people = people;
    }

    /**
     * The caller holds the trial.
     *
     * @return how many came or went
     */
    public int look(Trial trial, Instant now) {
        Map<Key, NotedPart> last = new LinkedHashMap<>();
        parts.of(trial.code()).forEach(one -> last.put(new Key(one.person(), one.part()), one));
        var here = here(trial);
        var news = new ArrayList<NotedPart>();
        for (var key : here) {
            var before = last.get(key);
            if (before == null) {
                news.add(new NotedPart(trial.code(), key.person(), key.part(), 1, now));
            } else if (!before.came()) {
                news.add(before.next(now));
            }
        }
        last.forEach((key, before) -> {
            if (key.part().ends() && before.came() && !here.contains(key)) {
                news.add(before.next(now));
            }
        });
        parts.add(news);
        return news.size();
    }

    /** Notes that somebody did what never ends. The caller holds the trial. */
    public void did(Trial trial, PersonId person, Part part, Instant now) {
        var known = parts.of(trial.code()).stream()
                .anyMatch(one -> one.part() == part && one.person().equals(person));
        if (!known) {
            parts.add(List.of(new NotedPart(trial.code(), person, part, 1, now)));
        }
    }

    /** Notes that somebody was in a team of the trial until now, or is from now on. The caller holds the trial. */
    void moved(Trial trial, PersonId person, boolean was, boolean is, Instant now) {
        var last = parts.of(trial.code()).stream()
                .filter(one -> one.part() == Part.TEAM && one.person().equals(person))
                .reduce((first, second) -> second.turn() > first.turn() ? second : first)
                .orElse(null);
        var news = new ArrayList<NotedPart>();
        for (var inside : was ? List.of(true, is) : List.of(is)) {
            if (inside != (last != null && last.came())) {
                last = last == null ? new NotedPart(trial.code(), person, Part.TEAM, 1, now) : last.next(now);
                news.add(last);
            }
        }
        parts.add(news);
    }

    private Set<Key> here(Trial trial) {
        var here = new LinkedHashSet<Key>();
        trial.leads().forEach(lead -> here.add(new Key(lead, Part.LEAD)));
        if (trial.isLocked()) {
            trial.protocol().teams().forEach(team -> people.ofTeam(team.code())
                    .forEach(person -> here.add(new Key(person.id(), Part.TEAM))));
        }
        return here;
    }
}
