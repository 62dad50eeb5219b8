package org.jointestate.evaluation.demonstration;

import java.time.LocalDate;

/** Something wrong with the data that was put there on purpose, and where. */
record Defect(Kind kind, String where, LocalDate from, String detail) {

    enum Kind {
        MISSING_MONTH,
        DEFINITION_CHANGE,
        OUTLIER,
        DUPLICATE_WEEK,
        LATE_ENTRY,
        NEGATIVE_COUNT,
        CELL_OF_THREE,
        UNCLOSED_VISIT,
        DOUBLE_LOG
    }
}
