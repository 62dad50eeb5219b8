package org.jointestate.domain.trial.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated set of priorities; {@code validTo} is excluded and absent while it is in force. */
public record PriorityFramework(
        String name, LocalDate validFrom, @Nullable LocalDate validTo, List<String> priorities) {

    public PriorityFramework {
        Texts.required(name, "name of the priority framework");
        priorities = List.copyOf(priorities);
    }
}
