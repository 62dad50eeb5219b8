package org.jointestate.evaluation.publish;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What people say of a scrutiny paper when it is published; everything else in it is the report's.
 *
 * @param board the board of the day of the meeting
 * @param meeting the day on which it looks at the paper
 * @param exemptBecause why the public may not read it; empty when everybody may
 * @param office how the board's office is reached for questions and copies: a telephone number or an address, never a person
 * @param fullReport where the full report stands, such as /papers/safer-together-2019/v1/; empty when it has no address
 */
public record Scrutiny(
        String board, LocalDate meeting, Purpose purpose, String exemptBecause, String office, String fullReport) {

    /** What the board is asked for. */
    public enum Purpose {
        DECISION("For decision", "The board is asked to decide."),
        ASSURANCE(
                "For assurance",
                "The board is asked to be assured that the trial was watched, judged by what was agreed beforehand, and reported whole; or to say where it is not."),
        TO_NOTE("To note", "The board is asked to note this paper. No decision is asked for.");

        private final String words;
        private final String asked;

        Purpose(String words, String asked) {
            this.words = words;
            this.asked = asked;
        }

        public String words() {
            return words;
        }

        public String asked() {
            return asked;
        }
    }

    public Scrutiny {
        Objects.requireNonNull(meeting, "day of the meeting");
        Objects.requireNonNull(purpose, "purpose");
        board = limited("board", board.strip(), 120);
        exemptBecause = limited("reason why it is exempt", exemptBecause.strip(), 200);
        office = limited("office", office.strip(), 200);
        fullReport = limited("address of the full report", fullReport.strip(), 200);
        if (board.isEmpty()) {
            throw new IllegalArgumentException("The scrutiny paper is for no board.");
        }
    }

    private static String limited(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException("The %s (%s) must have at most %s characters: the paper has two pages."
                    .formatted(what, text, most));
        }
        return text;
    }

    public boolean exempt() {
        return !exemptBecause.isEmpty();
    }
}
