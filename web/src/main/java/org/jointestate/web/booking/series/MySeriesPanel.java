package org.jointestate.web.booking.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.domain.booking.series.MySeries;
import org.jointestate.web.booking.MyBookingsPage;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The caller's series on My bookings, each with its pattern in words and its days to come. */
@Named
@RequestScoped
public class MySeriesPanel {

    /** One series. */
    public record Group(String id, String pattern, String says, List<MyBookingsPage.Row> rows, String summary) {}

    @Inject
    private MySeries mySeries;

    @Inject
    private MyBookings myBookings;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private Words words;

    private @Nullable List<Group> groups;

    public List<Group> getGroups() {
        var known = groups;
        if (known == null) {
            known = read();
            groups = known;
        }
        return known;
    }

    private List<Group> read() {
        var all = mySeries.list();
        if (all.isEmpty()) {
            return List.of();
        }
        var mine = myBookings.mine();
        var found = new ArrayList<Group>();
        for (var series : all) {
            var rows = mine.bookings().stream()
                    .filter(row ->
                            row.made().series().filter(series.id()::equals).isPresent())
                    .filter(row -> MyBookingsPage.isToCome(row, mine.now()))
                    .toList();
            if (!rows.isEmpty()) {
                found.add(new Group(
                        series.id().toString(),
                        seriesWords.pattern(series.pattern()),
                        says(rows),
                        rows.stream().map(row -> MyBookingsPage.row(words, row)).toList(),
                        words.of("series.showDays", rows.size())));
            }
        }
        return found;
    }

    private String says(List<BookingRow> rows) {
        var next = rows.get(0);
        var desks = rows.stream().map(BookingRow::deskLabel).distinct().sorted().toList();
        return words.of(
                "series.toCome", rows.size(), When.shortDay(next.slot().day()), seriesWords.list(desks), desks.size());
    }
}
