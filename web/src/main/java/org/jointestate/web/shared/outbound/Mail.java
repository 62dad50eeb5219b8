package org.jointestate.web.shared.outbound;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.EmailAddress;

/**
 * One mail: the same words plain and as HTML, and perhaps a calendar object beside them.
 *
 * @param mark what it is known by for ever: sent twice, it bears the same Message-ID
 */
public record Mail(
        UUID mark,
        EmailAddress to,
        String subject,
        String plain,
        String html,
        Optional<CalendarPart> calendar,
        Instant written) {

    /**
     * A calendar object and what a calendar is asked to do with it.
     *
     * @param file what the file is called that is attached; without it the object is another form of the mail itself, as one about a single
     *     event is
     */
    public record CalendarPart(String method, String text, Optional<String> file) {

        /** About a single event: REQUEST or CANCEL. */
        public CalendarPart(String method, String text) {
            this(method, text, Optional.empty());
        }
    }

    /** Who gets it is nobody's business in a log. */
    @Override
    public String toString() {
        return "Mail " + mark;
    }
}
