package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.method.presence.DeskUse;

/** What was tried, item by item of TIDieR-PHP (Campbell and others 2018), so that somebody else could try the same. */
final class Description {

    private final Material m;

    Description(Material material) {
        this.m = material;
    }

    Block.Table table() {
        var protocol = m.protocol();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("1 Brief name", Say.title(protocol.title())));
        rows.add(List.of(
                "2 Why",
                protocol.aims().isEmpty()
                        ? "The protocol names no aim."
                        : Say.sentence(String.join("; ", protocol.aims())) + " Section 1."));
        rows.add(List.of("3 What materials", Say.sentence(materials())));
        rows.add(List.of(
                "4 What and how", written(Section.DESCRIPTION, "As the trial leads describe it in section 2.")));
        rows.add(List.of(
                "5 Who provided",
                protocol.teams().isEmpty()
                        ? "The protocol names no team."
                        : Say.sentence(protocol.teams().stream()
                                .map(t -> "%s of %s".formatted(t.name(), protocol.organisationName(t.organisation())))
                                .collect(Collectors.joining("; ")))));
        rows.add(List.of(
                "6 Where",
                protocol.zones().isEmpty()
                        ? "The protocol names no zone."
                        : Say.sentence(Say.and(protocol.zones().stream()
                                .map(z -> z.site())
                                .distinct()
                                .toList()))));
        rows.add(List.of("7 When and how much", Say.sentence(Say.days(protocol.trial())) + " " + dose()));
        rows.add(List.of(
                "8a Planned variation",
                protocol.amendments().isEmpty()
                        ? "The protocol was not amended."
                        : "%s to the protocol (section 3)."
                                .formatted(Say.many(protocol.amendments().size(), "amendment", "amendments"))));
        rows.add(List.of(
                "8b Unplanned variation",
                m.disruption()
                                .map(e -> "%s, from %s. ".formatted(e.name(), Say.day(e.from())))
                                .orElse("")
                        + written(Section.ADAPTATIONS, "What was changed on the way stands in section 2.")));
        rows.add(List.of("9 How well", fidelity()));
        return m.table(
                "What was tried, by the nine items of TIDieR-PHP",
                "Made from the protocol and the record",
                List.of("Item", "Here"),
                rows);
    }

    private String written(Section section, String where) {
        return m.trial().authored().section(section).isPresent() ? where : Say.NOT_YET;
    }

    private String materials() {
        var protocol = m.protocol();
        return Say.many(protocol.desks(), "desk", "desks")
                + (protocol.zones().isEmpty()
                        ? ""
                        : " in "
                                + Say.and(protocol.zones().stream()
                                        .map(z -> z.name())
                                        .toList()));
    }

    private String dose() {
        return m.together().empty()
                ? "No presence was recorded, so hours together are not known."
                : m.together().totalSaid() + " Section 4.";
    }

    private String fidelity() {
        if (m.trial().open() != null) {
            return "Watched by bookings and check-ins; what may be published of them stands in section 4.";
        }
        double capacity = 0;
        double booked = 0;
        double attended = 0;
        for (var use : m.trial().deskUse()) {
            capacity += use.desks() * use.openHours().doubleValue() * use.days();
            booked += use.bookedHours().doubleValue();
            attended += use.attendedHours().doubleValue();
        }
        return DeskUse.of(capacity, 1, 1, booked, attended)
                .found()
                .map(use ->
                        "Watched by bookings and check-ins: %s of desk-hours were booked and %s attended (section 4)."
                                .formatted(Say.percent(use.bookedRate()), Say.percent(use.attendedRate())))
                .orElse("Desk use was not recorded, so how far the plan was kept to is not known.");
    }

    /** Hours together in the weeks before the disruption and from it on: what became of the trial when it came. */
    Optional<String> whenItWasDisturbed() {
        var event = m.disruption();
        if (event.isEmpty() || m.together().empty()) {
            return Optional.empty();
        }
        var from = event.get().from();
        var before = m.together().weeks().stream()
                .filter(week -> !week.days().to().isAfter(from))
                .toList();
        var after = m.together().weeks().stream()
                .filter(week -> week.days().to().isAfter(from))
                .toList();
        if (before.isEmpty() || after.isEmpty() || Double.isNaN(m.together().total())) {
            return Optional.empty();
        }
        return Optional.of(
                "In the %s before it the organisations shared %s person-hours a week on average; in the %s from it on, %s."
                        .formatted(
                                Say.many(before.size(), "week", "weeks"),
                                hours("before", mean(before)),
                                Say.many(after.size(), "week", "weeks"),
                                hours("after", mean(after))));
    }

    private String hours(String when, double mean) {
        return m.printed()
                .computed("together/week-on-average/" + when, "section 2, what was changed", mean, Say.figures(mean));
    }

    private static double mean(List<TogetherWeeks.Week> weeks) {
        return weeks.stream()
                .mapToDouble(TogetherWeeks.Week::personHours)
                .average()
                .orElse(0);
    }
}
