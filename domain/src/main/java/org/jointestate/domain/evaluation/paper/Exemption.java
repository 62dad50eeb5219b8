package org.jointestate.domain.evaluation.paper;

/**
 * Why everybody may not read a paper: the ground of the law, the reason in words, and why the public interest in keeping it back is
 * greater than that in telling it. That there is such a paper, and these words, are public; its pages are not.
 */
public record Exemption(Ground ground, String because, String publicInterest) {

    public static final int SHORTEST = 10;
    public static final int LONGEST_REASON = 160;
    public static final int LONGEST_INTEREST = 300;

    /** The seven paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, in their order. */
    public enum Ground {
        INDIVIDUAL,
        IDENTITY,
        BUSINESS,
        LABOUR_RELATIONS,
        LEGAL_ADVICE,
        NOTICE_OR_ORDER,
        CRIME;

        public int paragraph() {
            return ordinal() + 1;
        }
    }

    public Exemption {
        limit("reason", because, LONGEST_REASON);
        limit("public interest", publicInterest, LONGEST_INTEREST);
    }

    /** Whether a text is long enough to say something and no longer than it may be. */
    public static boolean fits(String text, int longest) {
        return text.length() >= SHORTEST && text.length() <= longest;
    }

    private static void limit(String what, String text, int longest) {
        if (!fits(text, longest)) {
            throw new IllegalArgumentException("The %s of an exemption (%s) must have %d to %d characters."
                    .formatted(what, text, SHORTEST, longest));
        }
    }
}
