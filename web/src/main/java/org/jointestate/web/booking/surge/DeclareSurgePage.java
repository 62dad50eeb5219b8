package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.surge.ChoosePlaces;
import org.jointestate.domain.booking.surge.DeclareSurge;
import org.jointestate.domain.booking.surge.PreviewSurge;
import org.jointestate.domain.booking.surge.SurgePlan;
import org.jointestate.domain.booking.surge.SurgeRole;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Declares a surge in two steps: what it takes, then a look at what that would do. Nothing is kept between the two but what stands in the form. */
@Named
@RequestScoped
public class DeclareSurgePage {

    /** A choice. */
    public record Option(String value, String label, boolean chosen) {}

    /** A floor with its zones. */
    public record FloorChoice(String code, String name, boolean chosen, List<Option> zones) {}

    /** A role with the number of its desks, as typed. */
    public record RoleLine(int number, String name, String desks) {}

    private static final int ROLES = 4;
    private static final String CHECK = "check";

    /** How long a surge is taken to last until somebody says otherwise. */
    private static final int HOURS = 8;

    @Inject
    private ChoosePlaces choosePlaces;

    @Inject
    private PreviewSurge previewSurge;

    @Inject
    private DeclareSurge declareSurge;

    @Inject
    private SurgeRunner runner;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private ChoosePlaces.@Nullable Choice choice;
    private PreviewSurge.@Nullable Preview preview;
    private @Nullable Boolean checking;

    private ChoosePlaces.Choice choice() {
        var known = choice;
        if (known == null) {
            known = choosePlaces.choose(siteAsked());
            choice = known;
        }
        return known;
    }

    private static Optional<SiteCode> siteAsked() {
        try {
            return one("site").isEmpty() ? Optional.empty() : Optional.of(new SiteCode(one("site")));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    private static String one(String name) {
        return SurgePage.again(name);
    }

    private static Set<String> all(String name) {
        Map<String, String[]> values =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        return new TreeSet<>(Arrays.asList(values.getOrDefault(name, new String[0])));
    }

    /** Whether the answers are being checked. */
    public boolean isChecking() {
        var known = checking;
        return known == null ? one("step").equals(CHECK) : known;
    }

    public String getSite() {
        return choice().site().code().value();
    }

    public String getSiteName() {
        return choice().site().name();
    }

    public List<Option> getSites() {
        return choice().sites().stream()
                .map(site -> new Option(
                        site.code().value(), site.name(), site.code().value().equals(getSite())))
                .toList();
    }

    public List<FloorChoice> getFloors() {
        var zones = all("zone");
        var floors = all("floor");
        return choice().floors().stream()
                .map(floor -> new FloorChoice(
                        floor.floor().code().value(),
                        floor.floor().name(),
                        floors.contains(floor.floor().code().value()),
                        floor.zones().stream()
                                .map(zone -> new Option(
                                        zone.zone().code().value(),
                                        words.of(
                                                "surge.zoneChoice",
                                                zone.zone().letter(),
                                                zone.zone().name(),
                                                zone.desks()),
                                        zones.contains(zone.zone().code().value())))
                                .toList()))
                .toList();
    }

    public String wholeFloor(FloorChoice floor) {
        return words.of("surge.form.wholeFloor", floor.name().toLowerCase(Locale.UK));
    }

    public String roleLabel(RoleLine role) {
        return words.of("surge.form.role", role.number());
    }

    public List<Option> getTeams() {
        var chosen = all("team");
        return choice().teams().stream()
                .map(team -> new Option(
                        team.code().value(),
                        team.name(),
                        chosen.contains(team.code().value())))
                .toList();
    }

    public List<RoleLine> getRoles() {
        return IntStream.rangeClosed(1, ROLES)
                .mapToObj(number -> new RoleLine(number, one("role-" + number), one("desks-" + number)))
                .toList();
    }

    public boolean isReal() {
        return one("kind").equals("real");
    }

    public String getName() {
        return one("name");
    }

    public String getDesks() {
        return one("desks");
    }

    private LocalDateTime usualEnd() {
        var now = choice().site().wallClock(clock).plusHours(HOURS);
        return now.withMinute(now.getMinute() < 30 ? 0 : 30).withSecond(0).withNano(0);
    }

    public String getDay() {
        return one("day").isEmpty() ? usualEnd().toLocalDate().toString() : one("day");
    }

    public String getTime() {
        return one("time").isEmpty() ? When.time(usualEnd()) : one("time");
    }

    /** Everything that was chosen, for the form behind the answers. */
    public List<Option> getKept() {
        var kept = new ArrayList<Option>();
        for (var name : List.of("name", "kind", "site", "desks", "day", "time")) {
            kept.add(new Option(name, one(name), true));
        }
        for (int i = 1; i <= ROLES; i++) {
            kept.add(new Option("role-" + i, one("role-" + i), true));
            kept.add(new Option("desks-" + i, one("desks-" + i), true));
        }
        for (var name : List.of("zone", "floor", "team")) {
            all(name).forEach(value -> kept.add(new Option(name, value, true)));
        }
        return kept;
    }

    public @Nullable String check() {
        checking = false;
        var plan = plan();
        if (plan.isEmpty()) {
            return null;
        }
        var found = previewSurge.preview(plan.get());
        found.problems().forEach(this::say);
        preview = found;
        checking = found.problems().isEmpty();
        return null;
    }

    public @Nullable String edit() {
        checking = false;
        return null;
    }

    public @Nullable String declare() throws IOException {
        var plan = plan();
        if (plan.isEmpty()) {
            checking = false;
            return null;
        }
        var answer = declareSurge.declare(plan.get());
        if (answer instanceof DeclareSurge.Answer.Refused refused) {
            refused.because().forEach(this::say);
            checking = false;
            return null;
        }
        var id = ((DeclareSurge.Answer.Declared) answer).surge();
        if (!plan.get().drill()) {
            runner.now();
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/surge.xhtml?id=" + id + "&done="
                + (plan.get().drill() ? "drilled" : "declared"));
        return null;
    }

    private void say(SurgePlan.Problem problem) {
        var field =
                switch (problem) {
                    case NO_NAME -> "name";
                    case NO_PLACE, TAKEN_BY_A_SURGE -> "places";
                    case UNKNOWN_PLACE -> "desks";
                    case ENDS_TOO_SOON, ENDS_TOO_LATE -> "day";
                    case ROLE_TWICE, TOO_MANY_DESKS_FOR_ROLES -> "role-1";
                    case UNKNOWN_TEAM -> "teams";
                };
        words.error(field, "surge.problem." + problem);
    }

    /** What was typed as a plan; nothing, with the reasons said at the fields, when it cannot be read as one. */
    private Optional<SurgePlan> plan() {
        var zones = new HashSet<ZoneCode>();
        var desks = new HashSet<DeskCode>();
        var teams = new HashSet<TeamCode>();
        var roles = new ArrayList<SurgeRole>();
        try {
            all("zone").forEach(code -> zones.add(new ZoneCode(code)));
            all("floor").forEach(code -> zones.addAll(zonesOf(new FloorCode(code))));
            all("team").forEach(code -> teams.add(new TeamCode(code)));
        } catch (IllegalArgumentException notACode) {
            words.error("places", "surge.problem.UNKNOWN_PLACE");
        }
        for (var code : one("desks").split("[,;\\s]+")) {
            try {
                if (!code.isEmpty()) {
                    desks.add(new DeskCode(code));
                }
            } catch (IllegalArgumentException notACode) {
                words.error("desks", "surge.wrong.desk", code);
            }
        }
        for (var line : getRoles()) {
            if (line.name().isEmpty() && line.desks().isEmpty()) {
                continue;
            }
            try {
                roles.add(new SurgeRole(line.name(), Integer.parseInt(line.desks())));
            } catch (IllegalArgumentException notARole) {
                words.error("role-" + line.number(), "surge.wrong.role", line.number());
            }
        }
        if (!one("kind").equals("drill") && !isReal()) {
            words.error("kind-drill", "surge.wrong.kind");
        }
        var until = SurgePage.moment(one("day"), one("time"));
        if (until.isEmpty()) {
            words.error("day", "surge.wrong.moment");
        }
        return FacesContext.getCurrentInstance().isValidationFailed()
                ? Optional.empty()
                : Optional.of(new SurgePlan(
                        one("name"),
                        choice().site().code(),
                        zones,
                        desks,
                        until.orElseThrow(),
                        !isReal(),
                        roles,
                        teams));
    }

    private Set<ZoneCode> zonesOf(FloorCode code) {
        var zones = new HashSet<ZoneCode>();
        choice().floors().stream()
                .filter(floor -> floor.floor().code().equals(code))
                .forEach(floor ->
                        floor.zones().forEach(zone -> zones.add(zone.zone().code())));
        return zones;
    }

    public String getPlacesSaid() {
        var said = new ArrayList<String>();
        for (var floor : getFloors()) {
            if (floor.chosen()) {
                said.add(floor.name());
            } else {
                floor.zones().stream()
                        .filter(Option::chosen)
                        .forEach(zone -> said.add(zone.label() + ", " + floor.name()));
            }
        }
        if (!getDesks().isEmpty()) {
            said.add(getDesks());
        }
        return String.join("; ", said);
    }

    public String getUntilSaid() {
        return SurgePage.moment(one("day"), one("time")).map(When::moment).orElse("");
    }

    public String getRolesSaid() {
        var said = getRoles().stream()
                .filter(role -> !role.name().isEmpty())
                .map(role -> role.name() + ": " + role.desks())
                .toList();
        return said.isEmpty() ? words.of("surge.noRoles") : String.join("; ", said);
    }

    public String getTeamsSaid() {
        var said = getTeams().stream().filter(Option::chosen).map(Option::label).toList();
        return said.isEmpty() ? words.of("surge.noTeams") : String.join(", ", said);
    }

    public String getWouldDo() {
        var found = preview;
        return found == null
                ? ""
                : words.of(
                        "surge.preview",
                        found.displaced(),
                        found.reseated(),
                        found.displaced() - found.reseated(),
                        found.there());
    }
}
