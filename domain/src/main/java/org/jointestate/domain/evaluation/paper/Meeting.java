package org.jointestate.domain.evaluation.paper;

import java.time.LocalDate;

/** A meeting in public at which a board looks at a paper. */
public record Meeting(String board, LocalDate on) {

    public Meeting {
        if (board.isBlank() || board.length() > 120) {
            throw new IllegalArgumentException(
                    "The board (%s) must have a name of at most 120 characters.".formatted(board));
        }
    }
}
