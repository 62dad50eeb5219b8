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
import org.jspecify.annotations.Nullable;

/**
 * Notes who leads a trial and who is in its teams, where that is not what was noted last. It may look as often as anybody likes. The teams
 * of a draft are noted too: a plan may be locked late, and be given another start, so only whoever asks knows from which day on it counts.
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
        var last = last(trial);
        var here = here(trial);
        var news = new ArrayList<NotedPart>();
        for (var key : here) {
            var before = last.get(key);
            if (!isIn(before)) {
                news.add(turned(trial, key, before, now));
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
        var key = new Key(person, part);
        if (!last(trial).containsKey(key)) {
            parts.add(List.of(turned(trial, key, null, now)));
        }
    }

    /** Notes that somebody was in a team of the trial until now, or is from now on. The caller holds the trial. */
    void moved(Trial trial, PersonId person, boolean was, boolean is, Instant now) {
        var key = new Key(person, Part.TEAM);
        var last = last(trial).get(key);
        var news = new ArrayList<NotedPart>();
        for (var inside : was ? List.of(true, is) : List.of(is)) {
            if (inside != isIn(last)) {
                last = turned(trial, key, last, now);
                news.add(last);
            }
        }
        parts.add(news);
    }

    /** What was noted last of each in each part: the highest turn, whatever the clocks of two nodes said. */
    private Map<Key, NotedPart> last(Trial trial) {
        var last = new LinkedHashMap<Key, NotedPart>();
        for (var one : parts.of(trial.code())) {
            last.merge(
                    new Key(one.person(), one.part()),
                    one,
                    (known, other) -> other.turn() > known.turn() ? other : known);
        }
        return last;
    }

    private static boolean isIn(@Nullable NotedPart last) {
        return last != null && last.came();
    }

    private static NotedPart turned(Trial trial, Key key, @Nullable NotedPart last, Instant now) {
        return last == null ? new NotedPart(trial.code(), key.person(), key.part(), 1, now) : last.next(now);
    }

    private Set<Key> here(Trial trial) {
        var here = new LinkedHashSet<Key>();
        trial.leads().forEach(lead -> here.add(new Key(lead, Part.LEAD)));
        trial.protocol().teams().forEach(team -> people.ofTeam(team.code())
                .forEach(person -> here.add(new Key(person.id(), Part.TEAM))));
        return here;
    }
}
