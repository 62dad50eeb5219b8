package org.jointestate.web.evaluation.paper;

import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.web.shared.Words;

/** A ground on which a paper for the board is exempt, as it is said wherever one is chosen or named. */
public final class Grounds {

    private Grounds() {}

    public static String words(Words words, Exemption.Ground ground) {
        return words.of("papers.groundOf", ground.paragraph(), words.of("papers.ground." + ground));
    }
}
