package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.booking.surge.Surge;
import org.jointestate.domain.booking.surge.SurgeView;
import org.jointestate.domain.booking.surge.WatchSurges;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;

/** Sentences about surges. */
@ApplicationScoped
public class SurgeWords {

    @Inject
    private Words words;

    /** Standing, past its end, or stood down. */
    String state(Surge surge, LocalDateTime now) {
        return words.of("surge.state." + stateCode(surge, now));
    }

    static String stateCode(Surge surge, LocalDateTime now) {
        if (!surge.stands()) {
            return "STOOD_DOWN";
        }
        return now.isBefore(surge.until()) ? "STANDING" : "PAST_ITS_END";
    }

    String places(List<String> places) {
        return String.join("; ", places);
    }

    String banner(WatchSurges.Standing standing) {
        return words.of(
                "surge.banner",
                places(standing.places()),
                standing.siteName(),
                When.moment(standing.surge().until()));
    }

    /** What it did to a booking of the reader's. */
    String mine(WatchSurges.Standing standing, WatchSurges.Mine mine) {
        var key = mine.to().isEmpty() ? "surge.mine.noPlace" : mine.move() ? "surge.mine.moveNow" : "surge.mine.moved";
        return words.of(
                key,
                mine.from(),
                standing.surge().name(),
                When.day(mine.slot().day()),
                When.time(mine.slot().from()),
                When.time(mine.slot().to()),
                mine.to().map(WatchSurges.Where::desk).orElse(""),
                mine.to().map(to -> to.zone() + ", " + to.floor()).orElse(""));
    }

    String outcome(SurgeView.Line line, boolean drill) {
        var place = line.to()
                .map(to -> words.of(drill ? "surge.would.sit" : "surge.sits", to))
                .orElseGet(() -> words.of(drill ? "surge.would.none" : "surge.noPlace"));
        return line.back()
                .map(back -> words.of("surge.andThen", place, words.of("surge.back." + back)))
                .orElse(place);
    }

    String time(SurgeView.Line line) {
        return words.of(
                "surge.lineTime",
                When.shortDay(line.slot().day()),
                When.time(line.slot().from()),
                When.time(line.slot().to()));
    }
}
