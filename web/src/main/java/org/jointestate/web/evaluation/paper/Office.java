package org.jointestate.web.evaluation.paper;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jointestate.web.shared.Setting;

/**
 * How the office of the board is reached, as whoever runs the estate has set it: some words, and an address to open. Never a person.
 *
 * @param words such as: telephone 01632 960112, Monday to Friday, 9:00 to 16:00
 * @param link an address for mail or a page with a form
 */
public record Office(Optional<String> words, Optional<String> link) {

    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|tel:)[^\\s\"<>]+");
    static final int LONGEST = 200;

    public static Office asSet() {
        return new Office(
                Setting.of("joint.estate.board.office").filter(words -> words.length() <= LONGEST),
                Setting.of("joint.estate.board.office.link")
                        .filter(link -> LINK.matcher(link).matches()));
    }
}
