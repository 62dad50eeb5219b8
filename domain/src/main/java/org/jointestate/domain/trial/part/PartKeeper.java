package org.jointestate.domain.trial.part;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;

/**
 * Notes who leads a locked trial and who is in its teams, where that is not what was noted last. It may look as often as anybody likes. A
 * draft has no parts yet: until the lock nobody has promised anything.
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
        if (!trial.isLocked()) {
            return 0;
        }
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
            if (before.came() && !here.contains(key)) {
                news.add(before.next(now));
            }
        });
        parts.add(news);
        return news.size();
    }

    private Set<Key> here(Trial trial) {
        var here = new LinkedHashSet<Key>();
        trial.leads().forEach(lead -> here.add(new Key(lead, Part.LEAD)));
        trial.protocol().teams().forEach(team -> people.ofTeam(team.code())
                .forEach(person -> here.add(new Key(person.id(), Part.TEAM))));
        return here;
    }
}
