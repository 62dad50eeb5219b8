package org.jointestate.domain.people.repeat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/** Replies in a map, for one transaction after the other. */
public class InMemoryKeptReplies implements KeptReplies {

    private record Name(PersonId person, RequestKey key) {}

    private final Map<Name, KeptReply> kept = new LinkedHashMap<>();
    private final Map<Name, KeptReply> taken = new LinkedHashMap<>();

    @Override
    public Optional<KeptReply> find(PersonId person, RequestKey key) {
        return Optional.ofNullable(kept.get(new Name(person, key)));
    }

    @Override
    public boolean take(PersonId person, RequestKey key, String asked, Instant at) {
        var name = new Name(person, key);
        if (kept.containsKey(name)) {
            return false;
        }
        taken.put(name, new KeptReply(asked, at, new Reply(0, "", null, null)));
        return true;
    }

    @Override
    public void keep(PersonId person, RequestKey key, Reply reply) {
        var name = new Name(person, key);
        var begun = taken.remove(name);
        kept.put(name, new KeptReply(begun.asked(), begun.at(), reply));
    }

    @Override
    public void forget(PersonId person, RequestKey key) {
        kept.remove(new Name(person, key));
    }

    @Override
    public int forgetBefore(Instant moment) {
        var before = kept.size();
        kept.values().removeIf(reply -> reply.at().isBefore(moment));
        return before - kept.size();
    }
}
