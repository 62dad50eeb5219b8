package org.jointestate.web.trial.outbound;

/**
 * What is wrong with a file, or with one line of it. The key names a sentence of the words of the trial.
 *
 * @param line counted from 1 as an editor does; 0 when it is the file as a whole
 * @param value what stands there, cut short
 */
public record FileProblem(String file, long line, String key, String value) {

    private static final int LONGEST = 60;

    public FileProblem {
        value = shown(value);
        file = shown(file);
    }

    private static String shown(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}]", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
