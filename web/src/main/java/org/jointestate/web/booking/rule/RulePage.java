package org.jointestate.web.booking.rule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rulebook.AddRule;
import org.jointestate.domain.booking.rulebook.ChangeRule;
import org.jointestate.domain.booking.rulebook.ListRules;
import org.jointestate.domain.booking.rulebook.RuleDecision;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Adds a rule, or changes or ends the one that the address names. What was typed is kept beside what is wrong with it. */
@Named
@RequestScoped
public class RulePage {

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    private static final String SITE = "site:";
    private static final String ZONE = "zone:";
    private static final String SPACE = "space:";
    private static final String ORGANISATION = "organisation:";
    private static final String TEAM = "team:";

    @Inject
    private ListRules listRules;

    @Inject
    private AddRule addRule;

    @Inject
    private ChangeRule changeRule;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private Words words;

    private ListRules.@Nullable Choices choices;
    private @Nullable BookingRule rule;

    public boolean isNew() {
        return typed("id").isEmpty();
    }

    private BookingRule rule() {
        var known = rule;
        if (known == null) {
            try {
                known = listRules.one(RuleId.of(typed("id")));
            } catch (IllegalArgumentException notAnId) {
                throw new NotFound("rule", "of that id");
            }
            rule = known;
        }
        return known;
    }

    private ListRules.Choices choices() {
        var known = choices;
        if (known == null) {
            known = listRules.choices();
            choices = known;
        }
        return known;
    }

    public String getId() {
        return isNew() ? "" : rule().id().toString();
    }

    /** What is shown of the version is what was read, also when somebody else has changed the rule since. */
    public String getVersion() {
        var typed = typed("version");
        return typed.isEmpty() ? Long.toString(rule().version()) : typed;
    }

    public String getSays() {
        return ruleWords.says(rule());
    }

    public String getRunning() {
        return ruleWords.when(rule());
    }

    public boolean isNeeded() {
        return rule().isNeeded();
    }

    public boolean isWithAmount() {
        return isNew() || rule().topic().hasAmount();
    }

    public String getAmountLabel() {
        return words.of(isNew() ? "rule.amount" : "rule.amount." + rule().topic());
    }

    public List<Option> getTopics() {
        return Arrays.stream(RuleTopic.values())
                .map(topic -> option(topic.name(), words.of("rule.topic." + topic), "topic"))
                .toList();
    }

    public List<Option> getWheres() {
        var options = new ArrayList<Option>();
        choices().sites().forEach(site -> options.add(option(SITE + site.code(), site.name(), "where")));
        choices().zones().forEach(zone -> {
            var site = choices().sites().stream()
                    .filter(candidate -> candidate.code().equals(zone.site()))
                    .findFirst();
            options.add(option(
                    ZONE + zone.code(),
                    words.of(
                            "rule.option.zone",
                            zone.letter(),
                            zone.name(),
                            site.map(found -> found.name()).orElse("")),
                    "where"));
        });
        choices()
                .spaces()
                .forEach(space -> options.add(option(
                        SPACE + space.desk().code(),
                        words.of(
                                "rule.option.space",
                                space.desk().spokenName(),
                                space.site().name()),
                        "where")));
        return options;
    }

    public List<Option> getWhos() {
        var options = new ArrayList<Option>();
        choices()
                .organisations()
                .forEach(organisation ->
                        options.add(option(ORGANISATION + organisation.code(), organisation.name(), "who")));
        choices().teams().stream()
                .filter(team -> team.isInUse() || typed("who").equals(TEAM + team.code()))
                .forEach(team ->
                        options.add(option(TEAM + team.code(), words.of("rule.option.team", team.name()), "who")));
        return options;
    }

    public List<Option> getKinds() {
        return Arrays.stream(SpaceKind.values())
                .map(kind -> option(kind.name(), words.of("kinds." + kind), "kind"))
                .toList();
    }

    private static Option option(String value, String label, String field) {
        return new Option(value, label, value.equals(typed(field)));
    }

    public String getDesk() {
        return typed("desk");
    }

    public String getAmount() {
        return isNew() || isTyped("amount") ? typed("amount") : Integer.toString(rule().amount());
    }

    public String getFrom() {
        return isNew() || isTyped("from")
                ? typedOr("from", isNew() ? choices().today().toString() : "")
                : rule().from().toString();
    }

    /** The last day, included, as people say it. */
    public String getLast() {
        return isNew() || isTyped("last")
                ? typed("last")
                : rule().until().map(end -> end.minusDays(1).toString()).orElse("");
    }

    public @Nullable String add() throws IOException {
        var topic = Arrays.stream(RuleTopic.values())
                .filter(value -> value.name().equals(typed("topic")))
                .findFirst();
        if (topic.isEmpty()) {
            words.error("topic", "rule.wrong.topic");
            return null;
        }
        var days = days();
        var amount = amount(topic.get());
        var where = where();
        if (amount.isEmpty() || isFailed()) {
            return null;
        }
        return answer(
                addRule.add(new AddRule.Draft(
                        topic.get(), new RuleScope(where, who(), kind()), amount.get(), days.from(), days.until())),
                topic.get(),
                "added");
    }

    public @Nullable String change() throws IOException {
        var topic = rule().topic();
        var days = days();
        var amount = amount(topic);
        if (amount.isEmpty() || isFailed()) {
            return null;
        }
        return answer(
                changeRule.change(rule().id(), version(), amount.get(), days.from(), days.until()), topic, "changed");
    }

    /** From today on; a rule that has not begun never holds. */
    public @Nullable String end() throws IOException {
        var today = choices().today();
        var kept = rule();
        var until = kept.from().isAfter(today) ? kept.from() : today;
        return answer(
                changeRule.change(kept.id(), version(), kept.amount(), kept.from(), Optional.of(until)),
                kept.topic(),
                "ended");
    }

    private @Nullable String answer(RuleDecision decision, RuleTopic topic, String done) throws IOException {
        if (decision instanceof RuleDecision.Wrong wrong) {
            for (var fault : wrong.faults()) {
                words.error(
                        field(fault),
                        "rule.wrong." + fault,
                        words.of("rule.amount." + topic),
                        topic.least(),
                        topic.most());
            }
            return null;
        }
        if (decision instanceof RuleDecision.ChangedMeanwhile) {
            words.error(isNew() ? "topic" : "amount", "rule.wrong.changedMeanwhile");
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/rules.xhtml?done=" + done);
        return null;
    }

    private static String field(RuleDecision.Fault fault) {
        return switch (fault) {
            case AMOUNT -> "amount";
            case UNKNOWN_PLACE, KEPT_WHAT -> "where";
            case UNKNOWN_PEOPLE, KEPT_FOR_NOBODY -> "who";
            case BEGINS_IN_THE_PAST -> "from";
            case ENDS_TOO_EARLY, IS_NEEDED -> "last";
        };
    }

    private record Days(LocalDate from, Optional<LocalDate> until) {}

    private Days days() {
        var from = day("from");
        if (from.isEmpty()) {
            words.error("from", "rule.wrong.from", typed("from"));
        }
        var last = day("last");
        if (!typed("last").isEmpty() && last.isEmpty()) {
            words.error("last", "rule.wrong.last", typed("last"));
        }
        return new Days(from.orElse(LocalDate.EPOCH), last.map(day -> day.plusDays(1)));
    }

    private static Optional<LocalDate> day(String field) {
        try {
            return typed(field).isEmpty() ? Optional.empty() : Optional.of(When.parseDay(typed(field)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Integer> amount(RuleTopic topic) {
        if (!topic.hasAmount()) {
            return Optional.of(0);
        }
        if (!typed("amount").matches("\\d{1,4}")) {
            words.error("amount", "rule.wrong.AMOUNT", words.of("rule.amount." + topic), topic.least(), topic.most());
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typed("amount")));
    }

    /** A single desk, when its code is typed, else what was chosen from the list. */
    private Optional<RuleScope.Where> where() {
        var chosen = typed("where");
        try {
            if (!typed("desk").isEmpty()) {
                return Optional.of(
                        new RuleScope.Where.AtSpace(new DeskCode(typed("desk").toUpperCase(java.util.Locale.ROOT))));
            }
            if (chosen.startsWith(SITE)) {
                return Optional.of(new RuleScope.Where.AtSite(new SiteCode(chosen.substring(SITE.length()))));
            }
            if (chosen.startsWith(ZONE)) {
                return Optional.of(new RuleScope.Where.InZone(new ZoneCode(chosen.substring(ZONE.length()))));
            }
            return chosen.startsWith(SPACE)
                    ? Optional.of(new RuleScope.Where.AtSpace(new DeskCode(chosen.substring(SPACE.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            words.error("where", "rule.wrong.UNKNOWN_PLACE");
            return Optional.empty();
        }
    }

    private Optional<RuleScope.Who> who() {
        var chosen = typed("who");
        try {
            if (chosen.startsWith(ORGANISATION)) {
                return Optional.of(new RuleScope.Who.OfOrganisation(
                        new OrganisationCode(chosen.substring(ORGANISATION.length()))));
            }
            return chosen.startsWith(TEAM)
                    ? Optional.of(new RuleScope.Who.OfTeam(new TeamCode(chosen.substring(TEAM.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            words.error("who", "rule.wrong.UNKNOWN_PEOPLE");
            return Optional.empty();
        }
    }

    private static Optional<SpaceKind> kind() {
        return Arrays.stream(SpaceKind.values())
                .filter(value -> value.name().equals(typed("kind")))
                .findFirst();
    }

    private static long version() {
        return typed("version").matches("\\d{1,18}") ? Long.parseLong(typed("version")) : -1;
    }

    private static boolean isFailed() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }

    private static boolean isTyped(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(field);
    }

    private static String typedOr(String field, String usual) {
        return isTyped(field) ? typed(field) : usual;
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
