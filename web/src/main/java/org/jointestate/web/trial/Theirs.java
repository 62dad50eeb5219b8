package org.jointestate.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something that somebody else saved otherwise than it stands in a form. */
public record Theirs(String label, String text) {

    /**
     * What of the saved differs from the typed, field by field.
     *
     * @param shown how a saved field is said
     */
    static List<Theirs> of(
            List<String> fields,
            UnaryOperator<String> saved,
            UnaryOperator<String> typed,
            UnaryOperator<String> label,
            UnaryOperator<String> shown) {
        var theirs = new ArrayList<Theirs>();
        for (var field : fields) {
            if (!plain(saved.apply(field)).equals(plain(typed.apply(field)))) {
                theirs.add(new Theirs(label.apply(field), shown.apply(field)));
            }
        }
        return List.copyOf(theirs);
    }

    /** Browsers send other ends of lines than they were given. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
