package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.surge.ExtendSurge;
import org.jointestate.domain.booking.surge.SeeSurge;
import org.jointestate.domain.booking.surge.StandDownSurge;
import org.jointestate.domain.booking.surge.SurgeId;
import org.jointestate.domain.booking.surge.SurgeView;
import org.jointestate.domain.booking.surge.TakeDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** One surge: what it takes, who may sit there, who was displaced; its extension and its end. */
@Named
@RequestScoped
public class SurgePage {

    /** A role with its desks. */
    public record Role(String name, String id, int desks, long free, List<String> seats) {}

    /** Somebody who was displaced. */
    public record Row(String who, String from, String when, boolean wasThere, String outcome) {}

    @Inject
    private SeeSurge seeSurge;

    @Inject
    private ExtendSurge extendSurge;

    @Inject
    private StandDownSurge standDownSurge;

    @Inject
    private TakeDesk takeDesk;

    @Inject
    private SurgeRunner runner;

    @Inject
    private SurgeWords surgeWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private @Nullable SurgeView view;

    private SurgeView view() {
        var known = view;
        if (known == null) {
            known = seeSurge.see(id());
            view = known;
        }
        return known;
    }

    private static SurgeId id() {
        try {
            return SurgeId.of(again("id"));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("surge", "of that id");
        }
    }

    /** What was typed, to be shown again beside what was wrong with it. */
    static String again(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(field, "")
                .strip();
    }

    public String typed(String field) {
        return again(field);
    }

    public String getId() {
        return view().surge().id().toString();
    }

    public String getName() {
        return view().surge().name();
    }

    public boolean isDrill() {
        return view().surge().drill();
    }

    public boolean isStanding() {
        return view().surge().stands();
    }

    public boolean isInCharge() {
        return view().inCharge();
    }

    /** The auditor sees what was done, too. */
    public boolean isSeesDisplaced() {
        return view().seesDisplaced();
    }

    public boolean isMayTake() {
        return view().mayTake();
    }

    public String getState() {
        return surgeWords.state(view().surge(), view().now());
    }

    public boolean isPastItsEnd() {
        return isStanding() && !view().now().isBefore(view().surge().until());
    }

    public String getPlaces() {
        return surgeWords.places(view().places()) + ", " + view().siteName();
    }

    public String getFrom() {
        return When.moment(view().surge().from());
    }

    public String getUntil() {
        return When.moment(view().surge().until());
    }

    public String getTeams() {
        return view().teams().isEmpty() ? words.of("surge.noTeams") : String.join(", ", view().teams());
    }

    public List<Role> getRoles() {
        Map<String, List<SurgeView.Seat>> byRole = new LinkedHashMap<>();
        view().seats().forEach(seat -> byRole.computeIfAbsent(seat.role(), role -> new java.util.ArrayList<>())
                .add(seat));
        return byRole.entrySet().stream()
                .map(role -> new Role(
                        role.getKey(),
                        "role-" + List.copyOf(byRole.keySet()).indexOf(role.getKey()),
                        role.getValue().size(),
                        role.getValue().stream().filter(SurgeView.Seat::free).count(),
                        role.getValue().stream().map(this::seat).toList()))
                .toList();
    }

    private String seat(SurgeView.Seat seat) {
        if (seat.free()) {
            return words.of("surge.seat.free", seat.desk());
        }
        return seat.who()
                .map(who -> words.of("surge.seat.by", seat.desk(), who))
                .orElseGet(() -> words.of("surge.seat.taken", seat.desk()));
    }

    public List<Row> getDisplaced() {
        return view().displaced().stream()
                .map(line -> new Row(
                        line.who().orElseGet(() -> words.of("surge.nobody")),
                        line.from(),
                        surgeWords.time(line),
                        line.wasThere(),
                        surgeWords.outcome(line, isDrill())))
                .toList();
    }

    /** How many there are, how many have a place, and how long it took until the last had been seen to. */
    public String getSummary() {
        var lines = view().displaced();
        var seated = lines.stream().filter(line -> line.to().isPresent()).count();
        var last = lines.stream().map(SurgeView.Line::at).max(Instant::compareTo);
        var took =
                last.map(at -> Duration.between(view().surge().declared(), at)).orElse(Duration.ZERO);
        return words.of(
                isDrill() ? "surge.summary.drill" : "surge.summary",
                lines.size(),
                seated,
                lines.size() - seated,
                took.toMillis() / 1000.0);
    }

    public @Nullable String getDone() {
        var key = "surge.done." + again("done");
        return words.has(key) ? words.of(key, getName()) : null;
    }

    public boolean isAskedToStandDown() {
        return isInCharge() && isStanding() && again("ask").equals("stand-down");
    }

    public @Nullable String extend() throws IOException {
        Optional<LocalDateTime> until = moment(again("day"), again("time"));
        if (until.isEmpty()) {
            words.error("day", "surge.wrong.moment");
            return null;
        }
        var problem = extendSurge.extend(id(), until.get());
        if (problem.isPresent()) {
            words.error("day", "surge.extend." + problem.get());
            return null;
        }
        runner.now();
        return done("extended");
    }

    static Optional<LocalDateTime> moment(String day, String time) {
        try {
            var date = LocalDate.parse(day);
            return date.getYear() > 1999 && date.getYear() < 3000
                    ? Optional.of(date.atTime(LocalTime.parse(time)))
                    : Optional.empty();
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    public @Nullable String standDown() throws IOException {
        standDownSurge.standDown(id());
        runner.now();
        return done("over");
    }

    public @Nullable String take() throws IOException {
        var role = again("role");
        var whom = again("whom");
        var field = again("field");
        Optional<Username> username;
        try {
            username = whom.isEmpty() ? Optional.empty() : Optional.of(new Username(whom));
        } catch (IllegalArgumentException notAName) {
            words.error(field, "refusal.UNKNOWN_PERSON");
            return null;
        }
        var decision = takeDesk.take(id(), role, username);
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(field.isEmpty() ? null : field, refusals.sentence(refused.because()));
            return null;
        }
        return done("taken");
    }

    private @Nullable String done(String what) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/surge.xhtml?id=" + id() + "&done=" + what);
        return null;
    }
}
