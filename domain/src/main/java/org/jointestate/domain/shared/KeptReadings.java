package org.jointestate.domain.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read in the state of the records that was met last. Whoever meets that state again is handed what was read, as nothing has
 * been written since; whoever meets another reads anew, and all the old is forgotten. The state has to be asked before the reading, never
 * after it: then what is kept is of that state or of a later one, and nobody is handed what was over when they asked.
 *
 * <p>What is kept is handed to many threads at once, and must not be changed by any.
 */
public final class KeptReadings<K, V> {

    private record Of<K, V>(RecordsState state, Map<K, V> byKey) {}

    private final int most;
    private volatile @Nullable Of<K, V> last;

    /** @param most how many are kept at most */
    public KeptReadings(int most) {
        this.most = most;
    }

    /** What is kept under the key in this state, or is read now. Without a state it is always read. */
    public V of(Optional<RecordsState> state, K key, Supplier<V> reading) {
        if (state.isEmpty()) {
            return reading.get();
        }
        var kept = inState(state.get());
        var known = kept.get(key);
        if (known == null) {
            known = reading.get();
            if (kept.size() < most) {
                kept.put(key, known);
            }
        }
        return known;
    }

    private Map<K, V> inState(RecordsState state) {
        var known = last;
        if (known == null || !known.state().equals(state)) {
            known = new Of<>(state, new ConcurrentHashMap<>());
            last = known;
        }
        return known.byKey();
    }
}
