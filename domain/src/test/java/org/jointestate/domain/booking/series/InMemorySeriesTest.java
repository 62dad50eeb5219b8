package org.jointestate.domain.booking.series;

import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InMemorySeriesTest extends SeriesContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        return store.transaction(work);
    }

    @Override
    protected int sequences() {
        return 300;
    }

    @Override
    protected void forget() {
        store.forget();
    }

    @Tag("long")
    @Test
    void ten_thousand_random_sequences_agree_with_a_small_model() {
        prepare(3);
        runSequences(10_000);
    }
}
