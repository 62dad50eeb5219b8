package org.jointestate.web.booking.others;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.others.MadeForOthers;
import org.jointestate.domain.booking.others.NamesBeside;
import org.jointestate.web.booking.MyBookingsPage;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the caller has booked for colleagues and visitors, on My bookings. */
@Named
@RequestScoped
public class OthersPanel {

    /** One booking and for whom it is. */
    public record Line(MyBookingsPage.Row row, String who) {}

    @Inject
    private MadeForOthers madeForOthers;

    @Inject
    private NamesBeside namesBeside;

    @Inject
    private Words words;

    private @Nullable List<Line> lines;

    public List<Line> getLines() {
        var known = lines;
        if (known == null) {
            var rows = madeForOthers.list();
            var names = namesBeside.of(rows);
            known = rows.stream().map(row -> line(row, names.get(row.id()))).toList();
            lines = known;
        }
        return known;
    }

    private Line line(BookingRow row, NamesBeside.@Nullable Names names) {
        var key = row.made().forVisitor() ? "for.visitor" : "for.colleague";
        var name = names == null ? words.of(key) : names.forWhom().orElse(words.of(key));
        return new Line(
                MyBookingsPage.row(words, row), row.made().forVisitor() ? words.of("for.visitorNamed", name) : name);
    }
}
