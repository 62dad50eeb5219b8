package org.jointestate.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.AuthoredText.AreaForImprovement;

/** What inspectors asked for: dated in section 1, and in section 11 with what this report has to show for it. */
final class Inspectors {

    /** Words of a request, and the part of the report that has to do with them. */
    private static final List<List<String>> PARTS = List.of(
            List.of("demand", "section 4"),
            List.of("partner", "section 4"),
            List.of("vulnerab", "section 5"),
            List.of("safeguard", "section 5"),
            List.of("victim", "section 5"),
            List.of("outcome", "section 5"),
            List.of("benefit", "section 8"),
            List.of("evaluat", "section 12"),
            List.of("monitor", "section 12"),
            List.of("review", "section 12"),
            List.of("data", "annex D"));

    /** What inspections of both services look at, the words by which an area is known to be of it, and where this report has to do with it. */
    private record Theme(String name, List<String> words, String where) {}

    private static final List<Theme> THEMES = List.of(
            new Theme("Understanding demand", List.of("demand"), "section 4"),
            new Theme(
                    "Protecting vulnerable people",
                    List.of("vulnerab", "safeguard", "victim"),
                    "section 5, section 10"),
            new Theme("Quality of data", List.of("data"), "annex D"),
            new Theme("Working in partnership", List.of("partner"), "section 4, section 6"),
            new Theme(
                    "Evaluating collaboration",
                    List.of("evaluat", "benefits and outcomes"),
                    "section 5, section 8, section 12"));

    private static final String NONE = "No area for improvement was entered.";

    private final Material m;

    Inspectors(Material material) {
        this.m = material;
    }

    private List<AreaForImprovement> areas() {
        return m.trial().authored().areasForImprovement().stream()
                .sorted(java.util.Comparator.comparing(AreaForImprovement::date)
                        .thenComparing(AreaForImprovement::text))
                .toList();
    }

    /** What had been asked, and when, seen from the trial. */
    Block asked() {
        return areas().isEmpty()
                ? Material.say(NONE)
                : m.table(
                        "What inspectors had asked for",
                        "In order of date; what was asked during or after the trial could not shape it",
                        List.of("When", "What was asked", "By", "Seen from the trial"),
                        areas().stream()
                                .map(a -> List.of(Say.shortDay(a.date()), a.text(), a.source(), seen(a.date())))
                                .toList());
    }

    private String seen(LocalDate date) {
        return date.isBefore(m.protocol().trialFrom())
                ? "before it"
                : date.isBefore(m.protocol().trialTo()) ? "during it" : "after it";
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        if (areas().isEmpty()) {
            blocks.add(Material.say(NONE));
        } else {
            var open = areas().stream()
                    .filter(a -> a.status() != org.jointestate.evaluation.dataset.AuthoredText.Status.MET)
                    .count();
            blocks.add(Material.say("Of %s, %s %s still open or only partly met, as their owners judge."
                    .formatted(
                            Say.many(areas().size(), "area for improvement", "areas for improvement"),
                            open,
                            open == 1 ? "is" : "are")));
            blocks.add(m.table(
                    "Areas for improvement, and what this report has to show",
                    "The last column is found by the words of the request",
                    List.of("What inspectors asked", "Asked on, by", "Evidence here", "Status", "Owner", "Where"),
                    areas().stream()
                            .map(a -> List.of(
                                    a.text(),
                                    Say.shortDay(a.date()) + ", " + a.source(),
                                    a.evidence(),
                                    Say.capital(a.status().words()),
                                    a.owner(),
                                    where(a.text())))
                            .toList()));
        }
        blocks.add(m.table(
                "What inspections look at, and where this report has to do with it",
                "Found by the words of each area entered; a theme of which none was entered stands here so that the gap is seen",
                List.of("Theme", "Areas entered, by the day they were asked", "Where"),
                THEMES.stream()
                        .map(theme -> List.of(theme.name(), entered(theme), theme.where()))
                        .toList()));
        return new Section("inspectors", number, "What inspectors asked for", blocks);
    }

    private String entered(Theme theme) {
        var days = areas().stream()
                .filter(area -> theme.words().stream().anyMatch(area.text().toLowerCase(Locale.ROOT)::contains))
                .map(area -> Say.shortDay(area.date()))
                .distinct()
                .toList();
        return days.isEmpty() ? "none entered" : Say.and(days);
    }

    private static String where(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var parts = new TreeSet<String>(
                java.util.Comparator.comparingInt(String::length).thenComparing(part -> part));
        for (var part : PARTS) {
            if (lower.contains(part.get(0))) {
                parts.add(part.get(1));
            }
        }
        return parts.isEmpty() ? "\u2013" : String.join(", ", parts);
    }
}
