package org.jointestate.domain.booking.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rulebook.RuleDecision.Fault;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;

/** What must be right about a rule before it is kept; the same for a new one and a changed one. */
final class RuleCheck {

    private RuleCheck() {}

    /** The day it is at the estate: at its first site, as they are all in one time zone today. */
    static LocalDate today(Sites sites, Clock clock) {
        return sites.all().stream()
                .findFirst()
                .map(site -> site.wallClock(clock).toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    }

    static List<Fault> amountAndDays(
            RuleTopic topic, int amount, LocalDate from, Optional<LocalDate> until, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (topic.hasAmount() ? !topic.takes(amount) : amount != 0) {
            faults.add(Fault.AMOUNT);
        }
        if (until.filter(end -> end.isBefore(from) || end.isBefore(today)).isPresent()) {
            faults.add(Fault.ENDS_TOO_EARLY);
        }
        return faults;
    }

    static List<Fault> scope(RuleTopic topic, RuleScope scope, Sites sites, People people) {
        var faults = new ArrayList<Fault>();
        if (scope.where().filter(where -> !isThere(where, sites)).isPresent()) {
            faults.add(Fault.UNKNOWN_PLACE);
        }
        if (scope.who().filter(who -> !isThere(who, people)).isPresent()) {
            faults.add(Fault.UNKNOWN_PEOPLE);
        }
        if (topic == RuleTopic.KEPT_FOR && scope.who().isEmpty()) {
            faults.add(Fault.KEPT_FOR_NOBODY);
        }
        if (topic == RuleTopic.KEPT_FOR
                && scope.where().isEmpty()
                && scope.kind().isEmpty()) {
            faults.add(Fault.KEPT_WHAT);
        }
        return faults;
    }

    private static boolean isThere(RuleScope.Where where, Sites sites) {
        if (where instanceof RuleScope.Where.AtSite at) {
            return sites.find(at.site()).isPresent();
        }
        if (where instanceof RuleScope.Where.InZone in) {
            return sites.zone(in.zone()).isPresent();
        }
        return sites.desk(((RuleScope.Where.AtSpace) where).space()).isPresent();
    }

    private static boolean isThere(RuleScope.Who who, People people) {
        return who instanceof RuleScope.Who.OfTeam of
                ? people.teams().stream().anyMatch(team -> team.code().equals(of.team()))
                : people.organisations().stream()
                        .anyMatch(organisation ->
                                organisation.code().equals(((RuleScope.Who.OfOrganisation) who).organisation()));
    }

    /** A rule that everybody needs stays without an end and begins no later than it does. */
    static boolean wouldBeMissed(BookingRule rule, LocalDate from, Optional<LocalDate> until, LocalDate today) {
        return rule.isNeeded() && (until.isPresent() || from.isAfter(rule.from().isAfter(today) ? rule.from() : today));
    }
}
