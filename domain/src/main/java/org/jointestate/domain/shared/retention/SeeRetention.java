package org.jointestate.domain.shared.retention;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Every rule, and when it was last worked. */
@UseCase(roles = {Role.AUDITOR, Role.ADMINISTRATOR})
public class SeeRetention {

    /** A rule with what is known of it; nothing until it has been worked once. */
    public record Line(RetentionRule rule, Optional<RetentionRun> run) {}

    private final RetentionRuns runs;

    @Inject
    public SeeRetention(RetentionRuns runs) {
        this.runs = runs;
    }

    public List<Line> see() {
        Map<RetentionRule, RetentionRun> known =
                runs.all().stream().collect(Collectors.toMap(RetentionRun::rule, Function.identity()));
        return Arrays.stream(RetentionRule.values())
                .map(rule -> new Line(rule, Optional.ofNullable(known.get(rule))))
                .toList();
    }
}
