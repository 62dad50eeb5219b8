package org.jointestate.web.booking.rule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed.Answer;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed.Who;
import org.jointestate.domain.booking.rulebook.SeeRules;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The rules of booking over the API, and the question whether something would be allowed. */
@Path("rules")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class RulesResource {

    /** A rule; what is left out is left open. */
    public record RuleJson(
            String id,
            String topic,
            @Nullable Integer amount,
            @Nullable String site,
            @Nullable String zone,
            @Nullable String space,
            @Nullable String organisation,
            @Nullable String team,
            @Nullable String kind,
            String from,
            @Nullable String until,
            String says) {

        static RuleJson of(BookingRule rule, String says) {
            var where = rule.scope().where().orElse(null);
            var who = rule.scope().who().orElse(null);
            return new RuleJson(
                    rule.id().toString(),
                    rule.topic().name(),
                    rule.topic().hasAmount() ? rule.amount() : null,
                    where instanceof RuleScope.Where.AtSite at ? at.site().value() : null,
                    where instanceof RuleScope.Where.InZone in ? in.zone().value() : null,
                    where instanceof RuleScope.Where.AtSpace at ? at.space().value() : null,
                    who instanceof RuleScope.Who.OfOrganisation of
                            ? of.organisation().value()
                            : null,
                    who instanceof RuleScope.Who.OfTeam of ? of.team().value() : null,
                    rule.scope().kind().map(Enum::name).orElse(null),
                    rule.from().toString(),
                    rule.until().map(Object::toString).orElse(null),
                    says);
        }
    }

    /** One rule that was asked; the reason and the sentence where it refuses. */
    public record AskedJson(
            String rule,
            List<RuleJson> setBy,
            boolean refuses,
            @Nullable String reason,
            @Nullable String detail) {}

    /** The whole answer. */
    public record AnswerJson(boolean allowed, List<AskedJson> rules) {}

    @Inject
    private SeeRules seeRules;

    @Inject
    private AskWhetherAllowed askWhetherAllowed;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public List<RuleJson> mine() {
        return seeRules.see().rules().stream().map(this::json).toList();
    }

    @GET
    @Path("check")
    @NeedsScope(Scope.READ)
    public Response check(
            @QueryParam("space") @Nullable String space,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("person") @Nullable String person,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("team") @Nullable String team) {
        if (space == null || from == null || to == null) {
            return unreadable("api.check.missing");
        }
        Who who;
        Slot slot;
        DeskCode code;
        try {
            slot = new Slot(When.parseMoment(from), When.parseMoment(to));
            code = new DeskCode(space);
            who = person != null
                    ? new Who.Somebody(new Username(person))
                    : organisation != null
                            ? new Who.Anybody(
                                    new OrganisationCode(organisation),
                                    Optional.ofNullable(team).map(TeamCode::new))
                            : new Who.Me();
        } catch (DateTimeParseException e) {
            return unreadable("api.booking.notATime");
        } catch (IllegalArgumentException e) {
            return unreadable("api.check.notACode");
        }
        var answer = askWhetherAllowed.ask(who, new BookingRequest(code, slot));
        if (answer instanceof Answer.UnknownPerson) {
            return Problem.of(404, "Not Found", "UNKNOWN_PERSON", words.of("api.check.noPerson"));
        }
        if (answer instanceof Answer.UnknownSpace) {
            return Problem.of(404, "Not Found", "NOT_FOUND", words.of("refusal.UNKNOWN_DESK", space));
        }
        var asked = (Answer.Asked) answer;
        var rules = new java.util.ArrayList<AskedJson>();
        asked.asked()
                .forEach(rule -> rules.add(new AskedJson(
                        rule.policy(),
                        rule.rules().stream().map(this::json).toList(),
                        rule.objection().isPresent(),
                        rule.objection().map(refusal -> refusal.reason().name()).orElse(null),
                        rule.objection().map(refusals::hypothetical).orElse(null))));
        rules.add(new AskedJson(
                "NobodyElseHasIt",
                List.of(),
                asked.taken().isPresent(),
                asked.taken().map(refusal -> refusal.reason().name()).orElse(null),
                asked.taken().map(refusals::hypothetical).orElse(null)));
        return Response.ok(new AnswerJson(asked.allowed(), rules)).build();
    }

    private RuleJson json(BookingRule rule) {
        return RuleJson.of(rule, ruleWords.says(rule));
    }

    private Response unreadable(String key) {
        return Problem.of(400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of(key)));
    }
}
