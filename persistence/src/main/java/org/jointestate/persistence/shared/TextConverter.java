package org.jointestate.persistence.shared;

import jakarta.persistence.AttributeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value kept as its text: ids, codes, names. Subclasses say how to read it back, and name AttributeConverter once more themselves:
 * the mapper reads the types there and nowhere above.
 */
public abstract class TextConverter<V> implements AttributeConverter<V, String> {

    private final Function<V, String> write;
    private final Function<String, V> read;

    protected TextConverter(Function<V, String> write, Function<String, V> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable V value) {
        return value == null ? null : write.apply(value);
    }

    @Override
    public @Nullable V convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : read.apply(column);
    }
}
