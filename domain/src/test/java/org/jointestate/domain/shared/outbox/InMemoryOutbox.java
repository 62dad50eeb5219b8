package org.jointestate.domain.shared.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The outbox in a map. */
public class InMemoryOutbox implements Outbox {

    private static final Comparator<OutboxMessage> BY_AGE = Comparator.comparing(OutboxMessage::added)
            .thenComparing(message -> message.id().toString());

    private final Map<UUID, OutboxMessage> messages = new LinkedHashMap<>();

    @Override
    public void add(OutboxMessage message) {
        messages.put(message.id(), message);
    }

    @Override
    public Optional<OutboxMessage> take(Instant now) {
        var next = messages.values().stream()
                .filter(message ->
                        !message.state().isSettled() && !message.due().isAfter(now))
                .filter(message -> messages.values().stream()
                        .noneMatch(other -> other.about().equals(message.about())
                                && !other.state().isSettled()
                                && BY_AGE.compare(other, message) < 0))
                .min(Comparator.comparing(OutboxMessage::due).thenComparing(BY_AGE))
                .map(message -> message.takenAt(now));
        next.ifPresent(message -> messages.put(message.id(), message));
        return next;
    }

    @Override
    public Optional<OutboxMessage> find(UUID id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public boolean replace(OutboxMessage read, OutboxMessage now) {
        return messages.replace(read.id(), read, now);
    }

    @Override
    public boolean hold(UUID id, Instant due) {
        var held = find(id).filter(message -> message.state() == OutboxMessage.State.WAITING && message.tries() == 0);
        held.ifPresent(message -> messages.put(id, message.dueAt(due)));
        return held.isPresent();
    }

    @Override
    public List<OutboxMessage> in(List<OutboxMessage.State> states, int most) {
        return messages.values().stream()
                .filter(message -> states.contains(message.state()))
                .sorted(BY_AGE)
                .limit(most)
                .toList();
    }

    @Override
    public Map<OutboxMessage.State, Integer> count() {
        var count = new TreeMap<OutboxMessage.State, Integer>();
        messages.values().forEach(message -> count.merge(message.state(), 1, Integer::sum));
        return count;
    }

    @Override
    public int forgetSettledBefore(Instant moment) {
        var before = messages.size();
        messages.values()
                .removeIf(message -> message.settled().filter(moment::isAfter).isPresent());
        return before - messages.size();
    }
}
