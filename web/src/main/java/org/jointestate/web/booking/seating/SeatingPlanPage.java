package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.seating.AcceptSeat;
import org.jointestate.domain.booking.seating.PlanFigures;
import org.jointestate.domain.booking.seating.SeatingPlan;
import org.jointestate.domain.booking.seating.SeatingPlan.PlannedSeat;
import org.jointestate.domain.booking.seating.SeatingPlanId;
import org.jointestate.domain.booking.seating.SeeSeatingPlan;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a plan of seats by day, with a reason for each, and books what of it can still be had. */
@Named
@RequestScoped
public class SeatingPlanPage {

    /**
     * Somebody's seat.
     *
     * @param look the icon beside what it says; none while it is a proposal
     */
    public record Row(String who, String desk, String says, String look) {}

    /** A day of the plan. */
    public record Day(String id, String heading, List<Row> rows) {}

    @Inject
    private SeeSeatingPlan seeSeatingPlan;

    @Inject
    private AcceptSeat acceptSeat;

    @Inject
    private SeatWords seatWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private SeeSeatingPlan.@Nullable View seen;

    /** What became of seats that were asked for with this request and could not be had, by day and person. */
    private final Map<String, String> refused = new HashMap<>();

    private boolean accepted;
    private int booked;

    private SeeSeatingPlan.View seen() {
        var known = seen;
        if (known == null) {
            known = seeSeatingPlan.see(id());
            seen = known;
        }
        return known;
    }

    private static SeatingPlanId id() {
        try {
            return SeatingPlanId.of(Posted.one("plan"));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("seating plan", "of that id");
        }
    }

    /** Called before the page is drawn, so that somebody else's plan is not found before anything of it is. */
    public void look() {
        seen();
    }

    /** Books every seat that is not booked yet; each answers for itself. */
    public void accept() {
        var plan = seen().plan();
        var answers = new HashMap<String, String>();
        for (var seat : plan.seats()) {
            if (seat.desk().isEmpty() || seat.booking().isPresent()) {
                continue;
            }
            var decision = acceptSeat.accept(plan.id(), seat.day(), seat.person());
            if (decision instanceof BookingDecision.Refused lost) {
                answers.put(
                        key(seat),
                        seat.person().equals(seen().you())
                                ? refusals.sentence(lost.because())
                                : refusals.ofAnother(lost.because()));
            } else {
                booked++;
            }
        }
        accepted = true;
        seen = null;
        refused.putAll(answers);
    }

    public List<Day> getDays() {
        var days = new ArrayList<Day>();
        for (var day :
                seen().plan().seats().stream().map(PlannedSeat::day).distinct().toList()) {
            var seats = seen().plan().seats().stream()
                    .filter(seat -> seat.day().equals(day))
                    .toList();
            days.add(new Day(
                    "day-" + day,
                    heading(day, seats),
                    seats.stream().map(this::row).toList()));
        }
        return days;
    }

    private String heading(LocalDate day, List<PlannedSeat> seats) {
        return seats.stream()
                .flatMap(seat -> seat.slot().stream())
                .findFirst()
                .map((Slot slot) ->
                        words.of("booking.when", When.day(day), When.time(slot.from()), When.time(slot.to())))
                .orElseGet(() -> When.day(day));
    }

    private Row row(PlannedSeat seat) {
        var view = seen();
        var who = seat.person().equals(view.you()) ? words.of("team.me") : name(view, seat);
        var desk = seat.desk()
                .map(code -> view.desks().get(code))
                .map(place -> words.of(
                        "team.desk",
                        place.desk().label(),
                        place.zone().name(),
                        place.floor().name()))
                .orElse("–");
        var no = refused.get(key(seat));
        if (no != null) {
            return new Row(who, desk, no, "wrong");
        }
        return switch (SeatState.of(seat, view)) {
            case REFUSED -> {
                var because = seat.because().orElseThrow();
                yield new Row(
                        who,
                        desk,
                        seat.person().equals(view.you()) ? refusals.sentence(because) : refusals.ofAnother(because),
                        "wrong");
            }
            case NO_DESK -> new Row(who, desk, words.of("plan.noDesk"), "wrong");
            case BOOKED -> new Row(who, desk, words.of("plan.booked"), "tick");
            case GIVEN_UP -> new Row(who, desk, words.of("plan.givenUp"), "wrong");
            case PROPOSED -> new Row(who, desk, seatWords.says(seat.reasons()), "");
        };
    }

    private String name(SeeSeatingPlan.View view, PlannedSeat seat) {
        var person = view.people().get(seat.person());
        return person == null ? words.of("plan.somebody") : person.displayName();
    }

    private static String key(PlannedSeat seat) {
        return seat.day() + " " + seat.person();
    }

    /** Whether there is something left to book; while the server looks for the button that was pressed, there was. */
    public boolean isOpen() {
        return Posted.isBeforeDrawing()
                || seen().plan().seats().stream()
                        .anyMatch(seat ->
                                seat.desk().isPresent() && seat.booking().isEmpty());
    }

    public boolean isAccepted() {
        return accepted;
    }

    public String getVerdict() {
        return refused.isEmpty()
                ? words.of("plan.allBooked", booked)
                : words.of("plan.someBooked", booked, booked + refused.size());
    }

    public String getId() {
        return seen().plan().id().toString();
    }

    public String getLead() {
        return words.of("plan.foundFor", seen().site().name());
    }

    /** Both plans in numbers: this one, and the simple one beside it. */
    public List<Figures> getFigures() {
        var plan = seen().plan();
        return List.of(figures("plan.this", plan.figures(), plan), figures("plan.simple", plan.simple(), plan));
    }

    /** A line of the comparison. */
    public record Figures(String name, String seated, String apart, int changes, int near) {}

    private Figures figures(String name, PlanFigures figures, SeatingPlan plan) {
        return new Figures(
                words.of(name),
                words.of("plan.seatedOf", figures.seated(), plan.seats().size()),
                words.of("plan.metres", figures.apart() / 10.0),
                figures.changes(),
                figures.near());
    }

    public String getMadeBy() {
        return words.of("plan.madeBy", seen().plan().solver());
    }
}
