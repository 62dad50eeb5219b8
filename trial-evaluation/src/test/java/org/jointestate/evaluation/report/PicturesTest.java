package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.report.Drawing.Look;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private final FrozenTrial trial = Sections.demonstration().trial();
    private final Report report = ReportWriter.write(trial, Version.internal());

    @Test
    void every_chart_says_what_to_see_and_is_told_in_words() {
        var charts = report.sections().stream()
                .flatMap(section -> Sections.figures(section).stream())
                .filter(figure -> !figure.number().isEmpty())
                .toList();

        assertTrue(charts.size() > 20, "charts looked at: " + charts.size());
        charts.forEach(figure -> {
            assertFalse(figure.sentence().isBlank(), figure.caption());
            assertFalse(figure.alternative().isBlank(), figure.caption());
            assertFalse(figure.caption().isBlank(), figure.number());
        });
    }

    @Test
    void no_mark_stands_outside_its_sheet() {
        for (var figure : report.figures()) {
            var sheet = figure.drawing();
            for (var mark : sheet.marks()) {
                if (mark instanceof Drawing.Label label) {
                    assertTrue(
                            label.x() >= 0 && label.x() <= sheet.width() && label.y() <= sheet.height() + 1,
                            figure.caption() + ": " + label);
                } else if (mark instanceof Drawing.Box box) {
                    assertTrue(
                            box.x() >= -0.5 && box.x() + box.width() <= sheet.width() + 0.5,
                            figure.caption() + ": " + box);
                }
            }
        }
    }

    @Test
    void a_hatched_stretch_is_named_beside_it() {
        var hatched = report.figures().stream()
                .filter(figure -> figure.drawing().marks().stream()
                        .anyMatch(mark -> mark instanceof Drawing.Line line && line.look() == Look.HATCH))
                .toList();

        assertTrue(hatched.size() > 10, "hatched: " + hatched.size());
        hatched.forEach(figure -> assertTrue(
                Sections.labels(figure).stream().anyMatch(label -> label.startsWith("Hatched: COVID")),
                figure.caption()));
    }

    @Test
    void people_who_agree_lie_to_the_right_of_the_line_and_those_who_disagree_to_the_left() {
        var figure = Sections.figures(new StaffView(Sections.demonstration()).section("6"))
                .get(0);
        var line = figure.drawing().marks().stream()
                .filter(mark -> mark instanceof Drawing.Line one && one.look() == Look.AXIS)
                .map(mark -> ((Drawing.Line) mark).points().get(0).x())
                .findFirst()
                .orElseThrow();

        for (var mark : figure.drawing().marks()) {
            if (mark instanceof Drawing.Box box && box.look() != Look.FLAG) {
                switch (box.look()) {
                    case BAR_1, BAR_2 -> assertTrue(box.x() + box.width() <= line + 0.01, box.toString());
                    case BAR_4, BAR_5 -> assertTrue(box.x() >= line - 0.01, box.toString());
                    default -> assertEquals(line, box.x() + box.width() / 2, 0.01, box.toString());
                }
            }
        }
        assertTrue(figure.alternative().contains("strongly agree"), figure.alternative());
    }

    @Test
    void periods_an_event_touched_have_another_shape_in_the_scatter() {
        var figure = Sections.figures(new DoseResponse(Sections.demonstration()).section("7"))
                .get(0);

        assertTrue(figure.caption().startsWith("Joint referrals by week"), figure.caption());
        assertTrue(figure.drawing().marks().stream()
                .anyMatch(mark -> mark instanceof Drawing.Line line && line.look() == Look.DOT_TOUCHED));
        assertTrue(figure.drawing().marks().stream()
                .noneMatch(mark -> mark instanceof Drawing.Circle circle && circle.look() == Look.DOT_TOUCHED));
        assertTrue(figure.key().contains("COVID"), figure.key());
    }

    @Test
    void the_bars_of_what_the_balance_hangs_on_start_with_the_widest() {
        var section = new Money(Sections.demonstration()).section("8");

        var figures = Sections.figures(section);
        assertEquals(2, figures.size(), "one for cash, one for time; never one for both");
        for (var figure : figures) {
            var widths = new java.util.ArrayList<Double>();
            double y = -1;
            for (var mark : figure.drawing().marks()) {
                if (mark instanceof Drawing.Box box) {
                    if (box.y() == y) {
                        widths.add(widths.remove(widths.size() - 1) + box.width());
                    } else {
                        widths.add(box.width());
                    }
                    y = box.y();
                }
            }
            for (int n = 1; n < widths.size(); n++) {
                assertTrue(widths.get(n) <= widths.get(n - 1) + 0.5, widths.toString());
            }
        }
        assertTrue(Sections.tables(section).stream().anyMatch(table -> table.columns().stream()
                .anyMatch(column -> column.title().equals("Switching value"))));
    }

    @Test
    void kinds_of_money_are_never_added_together() {
        var totals = Sections.table(
                new Money(Sections.demonstration()).section("8"), "Totals in today's value, apart by kind");

        var kinds = totals.rows().stream().map(row -> row.get(0)).toList();
        assertTrue(kinds.stream().anyMatch(kind -> kind.startsWith("Cash")), kinds.toString());
        assertTrue(kinds.stream().anyMatch(kind -> kind.startsWith("Staff time")), kinds.toString());
        assertTrue(kinds.stream().anyMatch(kind -> kind.startsWith("Quality")), kinds.toString());
        assertTrue(kinds.stream().noneMatch(kind -> kind.matches("(?i)(all|total|sum).*")), kinds.toString());
    }

    @Test
    void sections_without_records_say_so_and_draw_nothing() {
        var m = Sections.bare();

        for (var section : List.of(
                new Delivery(m).section("4"),
                new StaffView(m).section("6"),
                new DoseResponse(m).section("7"),
                new Money(m).section("8"))) {
            assertEquals(List.of(), Sections.figures(section), section.title());
            assertTrue(Sections.of(section, Block.Paragraph.class).findAny().isPresent(), section.title());
        }
    }

    @Test
    void what_was_done_together_stands_by_month_within_and_is_not_published_so() {
        var section = new Delivery(Sections.demonstration()).section("4");

        var months = Sections.table(section, "Outcomes recorded, by month of the trial");
        assertEquals(7, months.columns().size(), "the kind and six months");
        var open = new Delivery(Material.of(trial, Version.published(1))).section("4");
        assertTrue(Sections.tables(open).stream()
                .noneMatch(table -> table.caption().equals("Outcomes recorded, by month of the trial")));
    }

    @Test
    void a_line_for_a_drawing_is_never_longer_than_asked_and_says_when_it_is_cut() {
        assertEquals(List.of("Six desks in", "one office"), Lines.of("Six desks in one office", 12, 3));
        assertEquals(List.of("Six desks i\u2026"), Lines.of("Six desks in one office", 12, 1));
        assertEquals(List.of("abcd", "efgh", "i"), Lines.of("abcdefghi", 4, 9));
    }
}
