package org.jointestate.web.booking.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.FloorNow;
import org.jointestate.domain.booking.floor.SeeFloorNow;
import org.jointestate.domain.estate.Zone;
import org.jointestate.web.booking.When;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The floor of the screen that asks: plan, counts, the hours to come, and each desk in words. */
@Named
@RequestScoped
public class FloorScreen {

    /** A desk in words. */
    public record Row(String desk, String look, String says) {}

    /** A zone with its desks. */
    public record ZoneRows(String heading, List<Row> rows) {}

    /** How many are free at a time. */
    public record Hour(String time, String free) {}

    /** One of the three counts, with the look of its desks. */
    public record Count(String look, String number, String word) {}

    @Inject
    private SeeFloorNow seeFloorNow;

    @Inject
    private Words words;

    private @Nullable FloorNow now;

    private FloorNow now() {
        var known = now;
        if (known == null) {
            known = seeFloorNow.see();
            now = known;
        }
        return known;
    }

    public String getFloorName() {
        return now().floor().name();
    }

    public String getSiteName() {
        return now().site().name();
    }

    public String getTime() {
        return When.time(now().now());
    }

    public String getDay() {
        return When.dayOnly(now().now().toLocalDate());
    }

    public boolean isOpen() {
        return now().open() && now().opens().isEmpty();
    }

    public String getClosedSays() {
        if (now().opens().isPresent()) {
            return words.of("wall.opensAt", When.time(now().opens().get()));
        }
        return now().because()
                .map(reason -> words.of("wall.closedBecause", reason))
                .orElseGet(() -> words.of("wall.closed"));
    }

    public List<Count> getCounts() {
        return List.of(
                count(DeskState.FREE, "free"), count(DeskState.TAKEN, "taken"), count(DeskState.CLOSED, "closed"));
    }

    private Count count(DeskState state, String look) {
        return new Count(look, Long.toString(now().count(state)), countWord(look));
    }

    /** Before the site opens, what is so from then on. */
    private String countWord(String look) {
        return now().opens()
                .filter(opens -> !look.equals("closed"))
                .map(opens -> words.of("wall.from." + look, When.time(opens)))
                .orElseGet(() -> words.of("wall.count." + look));
    }

    public List<Hour> getHours() {
        return now().hours().stream()
                .map(free -> new Hour(When.time(free.at()), words.of("book.free", free.free())))
                .toList();
    }

    public List<ZoneRows> getZones() {
        return zones().stream()
                .map(zone -> new ZoneRows(
                        words.of("book.zone", zone.letter(), zone.name()),
                        now().desks().stream()
                                .filter(desk -> desk.place().zone().code().equals(zone.code()))
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private List<Zone> zones() {
        var codes = new java.util.LinkedHashMap<Object, Zone>();
        now().desks()
                .forEach(desk -> codes.putIfAbsent(
                        desk.place().zone().code(), desk.place().zone()));
        return List.copyOf(codes.values());
    }

    private Row row(FloorNow.DeskThere desk) {
        var look = desk.state().name().toLowerCase(Locale.ROOT);
        var says = desk.until()
                .map(until -> now().opens()
                        .map(opens -> words.of("wall." + look + "FromUntil", When.time(opens), When.time(until)))
                        .orElseGet(() -> words.of("wall." + look + "Until", When.time(until))))
                .or(() -> desk.because().map(reason -> words.of("wall.closedWhy", reason)))
                .orElseGet(() -> words.of("wall.count." + look));
        return new Row(desk.place().desk().label(), look, says);
    }

    public FloorPlan getPlan() {
        return new FloorPlan(
                now().floor(),
                words.of(
                        now().opens().isPresent() ? "wall.planSaysFrom" : "wall.planSays",
                        now().floor().name(),
                        now().count(DeskState.FREE),
                        now().count(DeskState.TAKEN),
                        now().count(DeskState.CLOSED),
                        now().opens().map(When::time).orElse("")),
                zones().stream()
                        .map(zone -> FloorPlan.PlanZone.of(zone, words.of("network." + zone.network())))
                        .toList(),
                now().desks().stream().map(this::drawn).toList());
    }

    private FloorPlan.PlanDesk drawn(FloorNow.DeskThere desk) {
        var look = desk.state().name().toLowerCase(Locale.ROOT);
        return FloorPlan.PlanDesk.of(
                desk.place().desk(),
                look,
                words.of("plan.desk." + look, desk.place().desk().label()),
                false);
    }
}
