package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.floor.ListSites;
import org.jointestate.domain.booking.others.ListColleagues;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.GroupMember;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.Busy;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.seating.SeatingPlanner.Planned;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Asks who of a group comes on which days of a week, and has their seats planned. */
@Named
@RequestScoped
public class PlanTeamPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ME = "ME";
    private static final String ALL = "ALL";
    private static final int MOST_TYPED = 100;

    /** Somebody and a box for each day. */
    public record Row(String name, List<Box> boxes) {}

    /** A box to tick. */
    public record Box(String field, String day, String shortDay, String label, boolean chosen) {}

    @Inject
    private SeatingPlanner planner;

    @Inject
    private ListSites listSites;

    @Inject
    private ListColleagues listColleagues;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private @Nullable List<Site> sites;
    private @Nullable List<ListColleagues.Colleague> team;

    public @Nullable String plan() throws IOException {
        var first = week();
        if (first.isEmpty()) {
            words.error("week", "plan.notADay", Posted.one("week"));
        }
        var time = time();
        time.problem()
                .ifPresent(wrong ->
                        words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
        var group = first.map(this::group).orElse(List.of());
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        try {
            var planned = planner.plan(site().code(), time.time(), group);
            if (planned instanceof Planned.Refused refused) {
                say(refused.because());
                return null;
            }
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(
                    external.getRequestContextPath() + "/seating-plan.xhtml?plan=" + ((Planned.Kept) planned).plan());
        } catch (Busy full) {
            words.error(null, "plan.busy");
        }
        return null;
    }

    private void say(Refusal because) {
        var field =
                switch (because.reason()) {
                    case NOBODY_TO_SEAT, TOO_MANY_PEOPLE, TWICE_IN_GROUP -> "people";
                    case UNKNOWN_COLLEAGUE -> "more";
                    default -> "week";
                };
        words.errorSentence(
                field,
                because.reason() == Refusal.Reason.NOBODY_TO_SEAT
                        ? words.of("plan.nobody")
                        : refusals.ofAnother(because));
    }

    /** Those who come on at least one day, in the order of the form. */
    private List<GroupMember> group(LocalDate monday) {
        var group = new ArrayList<GroupMember>();
        names().forEach((key, name) -> {
            var days = daysOf(key, monday);
            if (!days.isEmpty()) {
                group.add(new GroupMember(
                        key.equals(ME)
                                ? new Occupant.Myself()
                                : Occupant.Colleague.named(key)
                                        .orElseThrow(() -> new NotFound("colleague", "of that name")),
                        days));
            }
        });
        var typed = getMore().split("[,\\s]+");
        if (typed.length > MOST_TYPED) {
            words.errorSentence(
                    "more",
                    refusals.sentence(
                            Refusal.of(Refusal.Reason.TOO_MANY_PEOPLE, typed.length, PrepareSeatingPlan.MOST_PEOPLE)));
            return group;
        }
        for (var name : typed) {
            if (name.isEmpty()) {
                continue;
            }
            var colleague = Occupant.Colleague.named(name);
            if (colleague.isEmpty()) {
                words.error("more", "team.notAUsername", name);
            } else if (daysOf(ALL, monday).isEmpty()) {
                words.error("more", "plan.moreWithoutDays");
            } else {
                group.add(new GroupMember(colleague.get(), daysOf(ALL, monday)));
            }
        }
        return group;
    }

    private TreeSet<LocalDate> daysOf(String key, LocalDate monday) {
        var ticked = Posted.all("on-" + key);
        var all = Posted.all("on-" + ALL);
        var days = new TreeSet<LocalDate>();
        for (var day : days()) {
            if (ticked.contains(day.name()) || all.contains(day.name())) {
                days.add(monday.plusDays(day.getValue() - 1L));
            }
        }
        return days;
    }

    /** Me, and my team. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put(ME, words.of("team.me"));
        team().forEach(one -> names.put(one.username().value(), one.name()));
        return names;
    }

    private List<ListColleagues.Colleague> team() {
        var known = team;
        if (known == null) {
            known = listColleagues.list();
            team = known;
        }
        return known;
    }

    private List<Site> sites() {
        var known = sites;
        if (known == null) {
            known = listSites.list();
            sites = known;
        }
        return known;
    }

    private Site site() {
        var asked = Posted.one("site");
        return sites().stream()
                .filter(site -> site.code().value().equals(asked))
                .findFirst()
                .or(() -> sites().stream()
                        .filter(site -> site.code().equals(new SiteCode("HQ")))
                        .findFirst())
                .or(() -> sites().stream().findFirst())
                .orElseThrow(() -> new NotFound("site", "at all"));
    }

    /** Days on which some site is open: one that this site closes is told with the plan. */
    private List<DayOfWeek> days() {
        var monday = LocalDate.ofInstant(clock.instant(), LONDON).with(DayOfWeek.MONDAY);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> sites().stream().anyMatch(site -> site.hours()
                        .on(monday.plusDays(day.getValue() - 1L))
                        .isPresent()))
                .toList();
    }

    /** The Monday of the week in which the typed day lies. */
    private Optional<LocalDate> week() {
        try {
            return Optional.of(When.parseDay(getWeek()).with(DayOfWeek.MONDAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static AskedTime time() {
        return AskedTime.read(Posted::one, DayPart.DAY);
    }

    public List<Option> getSites() {
        var chosen = site().code();
        return sites().stream()
                .map(site -> new Option(
                        site.code().value(), site.name(), "", site.code().equals(chosen)))
                .toList();
    }

    public List<Option> getParts() {
        return Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME))
                .map(value -> new Option(value, words.of("part." + value), "", value.equals(time().part())))
                .toList();
    }

    public List<String> getDays() {
        return days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                .toList();
    }

    /** Everybody first, then each. */
    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        rows.add(row(ALL, words.of("plan.everybody")));
        names().forEach((key, name) -> rows.add(row(key, name)));
        return rows;
    }

    private Row row(String key, String name) {
        var ticked = Posted.all("on-" + key);
        return new Row(
                name,
                days().stream()
                        .map(day -> new Box(
                                "on-" + key,
                                day.name(),
                                day.getDisplayName(TextStyle.SHORT, Locale.UK),
                                words.of("plan.box", name, day.getDisplayName(TextStyle.FULL, Locale.UK)),
                                ticked.contains(day.name())))
                        .toList());
    }

    /** Next week until somebody says another. */
    public String getWeek() {
        var typed = Posted.one("week");
        return typed.isEmpty()
                ? LocalDate.ofInstant(clock.instant(), LONDON)
                        .with(DayOfWeek.MONDAY)
                        .plusWeeks(1)
                        .toString()
                : typed;
    }

    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), LONDON).toString();
    }

    public boolean isForEverybody() {
        return caller.roles().contains(Role.ESTATE_MANAGER);
    }

    public String getMore() {
        return isForEverybody() ? Posted.one("more") : "";
    }

    public AskedTime getTime() {
        return time();
    }
}
