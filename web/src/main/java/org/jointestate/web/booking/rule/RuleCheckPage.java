package org.jointestate.web.booking.rule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed.Answer;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed.Who;
import org.jointestate.domain.booking.rulebook.ListRules;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Asks whether a booking would be allowed and says why not, rule by rule. The question stands in the address. */
@Named
@RequestScoped
public class RuleCheckPage {

    /** One rule that was asked, with what it says and whether it refuses. */
    public record Row(String rule, List<String> says, boolean refuses, String answer) {}

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    private static final String ORGANISATION = "organisation:";
    private static final String TEAM = "team:";

    @Inject
    private AskWhetherAllowed askWhetherAllowed;

    @Inject
    private ListRules listRules;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private ListRules.@Nullable Choices choices;
    private Answer.@Nullable Asked answer;

    /** Reads the address and asks, when there is a question in it; called before the page is shown. */
    public void look() {
        if (typed("asked").isEmpty()) {
            return;
        }
        var who = who();
        var space = space();
        var slot = slot();
        if (who.isEmpty() || space.isEmpty() || slot.isEmpty()) {
            return;
        }
        var found = askWhetherAllowed.ask(who.get(), new BookingRequest(space.get(), slot.get()));
        if (found instanceof Answer.UnknownPerson) {
            words.error("person", "check.wrong.person", typed("person"));
        } else if (found instanceof Answer.UnknownSpace) {
            words.error("space", "check.wrong.space", typed("space"));
        } else {
            answer = (Answer.Asked) found;
        }
    }

    private Optional<Who> who() {
        var person = typed("person");
        var group = typed("group");
        try {
            if (!person.isEmpty()) {
                return Optional.of(new Who.Somebody(new Username(person)));
            }
            if (group.startsWith(ORGANISATION)) {
                return Optional.of(new Who.Anybody(
                        new OrganisationCode(group.substring(ORGANISATION.length())), Optional.empty()));
            }
            if (group.startsWith(TEAM)) {
                var code = new TeamCode(group.substring(TEAM.length()));
                return choices().teams().stream()
                        .filter(team -> team.code().equals(code))
                        .findFirst()
                        .map(team -> new Who.Anybody(team.organisation(), Optional.of(code)));
            }
        } catch (IllegalArgumentException notAName) {
            words.error("person", "check.wrong.person", person);
            return Optional.empty();
        }
        words.error("person", "check.wrong.nobody");
        return Optional.empty();
    }

    private Optional<DeskCode> space() {
        try {
            return Optional.of(new DeskCode(typed("space").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACode) {
            words.error("space", "check.wrong.space", typed("space"));
            return Optional.empty();
        }
    }

    private Optional<Slot> slot() {
        var day = day();
        var from = time("from");
        var to = time("to");
        if (day.isEmpty()) {
            words.error("day", "check.wrong.day", typed("day"));
        }
        if (from.isEmpty()) {
            words.error("from", "check.wrong.from", typed("from"));
        }
        if (to.isEmpty() || from.filter(start -> !to.get().isAfter(start)).isPresent()) {
            words.error("to", "check.wrong.to", typed("to"));
            return Optional.empty();
        }
        return day.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slot(day.get().atTime(from.get()), day.get().atTime(to.get())));
    }

    private static Optional<LocalDate> day() {
        try {
            return Optional.of(When.parseDay(typed("day")));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(typed(field)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private ListRules.Choices choices() {
        var known = choices;
        if (known == null) {
            known = listRules.choices();
            choices = known;
        }
        return known;
    }

    public List<Option> getGroups() {
        var chosen = typed("group");
        var options = new ArrayList<Option>();
        choices()
                .organisations()
                .forEach(organisation -> options.add(new Option(
                        ORGANISATION + organisation.code(),
                        words.of("check.option.organisation", organisation.name()),
                        chosen.equals(ORGANISATION + organisation.code()))));
        choices()
                .teams()
                .forEach(team -> options.add(new Option(
                        TEAM + team.code(),
                        words.of("rule.option.team", team.name()),
                        chosen.equals(TEAM + team.code()))));
        return options;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public boolean isAllowed() {
        return answer != null && answer.allowed();
    }

    public String getVerdict() {
        var known = answer;
        return known == null
                ? ""
                : words.of(
                        known.allowed() ? "check.allowed" : "check.refused",
                        known.place().desk().spokenName());
    }

    public List<Row> getRows() {
        var known = answer;
        if (known == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var asked : known.asked()) {
            rows.add(new Row(
                    words.of("policy." + asked.policy()),
                    asked.rules().stream().map(ruleWords::says).toList(),
                    asked.objection().isPresent(),
                    asked.objection().map(refusals::hypothetical).orElse(words.of("check.yes"))));
        }
        rows.add(new Row(
                words.of("policy.free"),
                List.of(),
                known.taken().isPresent(),
                known.taken().map(refusals::hypothetical).orElse(words.of("check.free"))));
        return rows;
    }

    /** What was typed, to be shown again. */
    public String again(String field) {
        return typed(field);
    }

    private static String typed(String field) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(field))
                .map(String::strip)
                .orElse("");
    }
}
