package org.jointestate.domain.evaluation.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Before which board a paper is laid.
 *
 * @param on the day on which it looks at it in public, once that is known
 */
public record Meeting(String board, Optional<LocalDate> on) {

    public Meeting(String board, LocalDate on) {
        this(board, Optional.of(on));
    }

    public Meeting {
        if (board.isBlank() || board.length() > 120) {
            throw new IllegalArgumentException(
                    "The board (%s) must have a name of at most 120 characters.".formatted(board));
        }
    }
}
