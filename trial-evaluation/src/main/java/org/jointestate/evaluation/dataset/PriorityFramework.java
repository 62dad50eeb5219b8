package org.jointestate.evaluation.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dated set of priorities; {@code validTo} is excluded and absent while it is in force. */
public record PriorityFramework(
        String name, LocalDate validFrom, @Nullable LocalDate validTo, List<String> priorities) {

    public PriorityFramework {
        Checks.text(name, "name of the priority framework");
        Objects.requireNonNull(validFrom, "valid from");
        priorities = Checks.list(priorities);
    }
}
