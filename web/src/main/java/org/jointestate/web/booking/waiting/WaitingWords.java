package org.jointestate.web.booking.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.booking.waiting.WaitingOrder;
import org.jointestate.domain.booking.waiting.WaitingRow;
import org.jointestate.domain.estate.Zone;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;

/** Sentences about waiting lists. */
@ApplicationScoped
public class WaitingWords {

    /** So many signs tell tickets apart for a reader; the whole is 64. */
    private static final int SHORT = 12;

    @Inject
    private Words words;

    /** The day, the part and where. */
    String what(WaitingRow row) {
        return words.of(
                "waiting.what",
                When.day(row.entry().day()),
                words.of("partIn." + row.entry().part()),
                where(row));
    }

    String where(WaitingRow row) {
        return row.zone()
                .map(zone -> words.of("waiting.inZone", zone(zone), row.site().name()))
                .orElseGet(() -> row.site().name());
    }

    String zone(Zone zone) {
        return words.of("book.zone", zone.letter(), zone.name());
    }

    String position(WaitingOrder.Standing standing) {
        return words.of("waiting.position", standing.position(), standing.of());
    }

    /** Why there, in sentences. */
    List<String> why(WaitingRow row, WaitingOrder.Standing standing) {
        var sentences = new ArrayList<String>();
        if (standing.position() == 1) {
            sentences.add(words.of("waiting.why.first"));
        }
        if (standing.fewer() > 0) {
            sentences.add(words.of(
                    "waiting.why.fewer", standing.fewer(), standing.mine().got()));
        }
        if (standing.earlier() > 0) {
            sentences.add(words.of("waiting.why.earlier", standing.earlier(), When.moment(row.joined())));
        }
        if (standing.drawn() > 0) {
            sentences.add(words.of("waiting.why.drawn", standing.drawn()));
        }
        return sentences;
    }

    static String ticket(String whole) {
        return whole.substring(0, Math.min(SHORT, whole.length()));
    }

    String offer(WaitingRow.Offered offered) {
        return words.of(
                "waiting.offer.says",
                offered.place().desk().spokenName(),
                When.day(offered.slot().day()),
                When.time(offered.slot().from()),
                When.time(offered.slot().to()),
                zone(offered.place().zone()),
                offered.place().site().name());
    }

    String limit(WaitingRow.Offered offered) {
        return words.of("waiting.offer.until", When.moment(offered.until()));
    }
}
