package org.jointestate.domain.reference;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.shared.Undone;

class InMemoryReferenceTest extends ReferenceContract {

    private final InMemoryReferenceRows rows = new InMemoryReferenceRows();

    /** What is undone must leave nothing: a copy is worked on. */
    @Override
    protected <T> T in(Function<ReferenceRows, T> work) {
        var copy = new InMemoryReferenceRows();
        copy(rows, copy);
        var answer = work.apply(copy);
        if (!(answer instanceof Undone)) {
            for (var kind : ReferenceKind.values()) {
                List.copyOf(rows.of(kind)).forEach(row -> rows.remove(row.id(), row.version()));
            }
            copy(copy, rows);
        }
        return answer;
    }

    private static void copy(ReferenceRows from, ReferenceRows to) {
        for (var kind : ReferenceKind.values()) {
            from.of(kind).forEach(to::add);
        }
    }
}
