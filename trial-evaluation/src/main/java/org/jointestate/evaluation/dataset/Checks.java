package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every record of a frozen trial refuses, said once. */
final class Checks {

    private Checks() {}

    static String text(String value, String what) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException("The %s is empty.".formatted(what));
        }
        return value;
    }

    static void order(LocalDate from, LocalDate to, String what) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("The %s ends (%s) before it has begun (%s).".formatted(what, to, from));
        }
    }

    static <T> List<T> list(Collection<? extends T> values) {
        return List.copyOf(values);
    }

    static <K, V> Map<K, V> map(Map<K, V> values) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** One way of writing each number, so that 2.50 and 2.5 are the same cell and the same hash. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal plainOrNone(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }
}
