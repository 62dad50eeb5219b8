package org.jointestate.evaluation.oracle;

import java.util.List;

/** How one case went; failed cases say where they differ. */
public record CaseOutcome(OracleCase oracle, Kind kind, List<String> differences) {

    public enum Kind {
        PASSED,
        FAILED,
        UNSUPPORTED
    }

    public CaseOutcome {
        differences = List.copyOf(differences);
    }
}
