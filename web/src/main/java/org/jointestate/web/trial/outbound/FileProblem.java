package org.jointestate.web.trial.outbound;

import org.jointestate.web.shared.UnwantedText;

/**
 * What is wrong with a file, or with one line of it. The key names a sentence of the words of the trial.
 *
 * @param line counted from 1 as an editor does; 0 when it is the file as a whole
 * @param value what stands there, cut short
 */
public record FileProblem(String file, long line, String key, String value) {

    /** More bytes came than a file of its kind may have. */
    static final String TOO_BIG = "file.tooBig";

    private static final int LONGEST = 60;

    public FileProblem {
        value = shown(value);
        file = shown(file);
    }

    public boolean isTooBig() {
        return key.equals(TOO_BIG);
    }

    private static String shown(String text) {
        var plain = UnwantedText.without(text).replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
