package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;

/**
 * Where and for whom a rule holds. What is left open holds everywhere, or for everybody.
 *
 * @param where a site, one of its zones, or one space; the narrowest alone
 * @param who an organisation or one of its teams
 */
public record RuleScope(Optional<Where> where, Optional<Who> who, Optional<SpaceKind> kind) {

    public static final RuleScope EVERYTHING = new RuleScope(Optional.empty(), Optional.empty(), Optional.empty());

    /** The narrower place is the more specific: a rule for a space comes before one for its zone, and that before one for the site. */
    public sealed interface Where {
        record AtSite(SiteCode site) implements Where {}

        record InZone(ZoneCode zone) implements Where {}

        record AtSpace(DeskCode space) implements Where {}
    }

    /** A team comes before its organisation. */
    public sealed interface Who {
        record OfOrganisation(OrganisationCode organisation) implements Who {}

        record OfTeam(TeamCode team) implements Who {}
    }

    /** What is asked about: a space on a day, and who wants it. */
    public record Subject(Desk space, LocalDate day, OrganisationCode organisation, Optional<TeamCode> team) {}

    public boolean holdsFor(Subject subject) {
        return holdsAt(subject.space())
                && who.filter(named -> !isOf(named, subject)).isEmpty();
    }

    /** Whether it holds at this space, whoever wants it. */
    public boolean holdsAt(Desk space) {
        return kind.filter(named -> named != space.kind()).isEmpty()
                && where.filter(named -> !isAt(named, space)).isEmpty();
    }

    private static boolean isAt(Where named, Desk space) {
        if (named instanceof Where.AtSite at) {
            return at.site().equals(space.site());
        }
        if (named instanceof Where.InZone in) {
            return in.zone().equals(space.zone());
        }
        return ((Where.AtSpace) named).space().equals(space.code());
    }

    /** Whether it says something to people of this organisation and team, about whatever place. */
    public boolean isFor(OrganisationCode organisation, Optional<TeamCode> team) {
        return who.filter(named -> !isOf(named, organisation, team)).isEmpty();
    }

    /** Whether the one who wants it is of those whom the rule names; nobody when it names none. */
    public boolean names(Subject subject) {
        return who.filter(named -> isOf(named, subject)).isPresent();
    }

    private static boolean isOf(Who named, Subject subject) {
        return isOf(named, subject.organisation(), subject.team());
    }

    private static boolean isOf(Who named, OrganisationCode organisation, Optional<TeamCode> team) {
        return named instanceof Who.OfTeam of
                ? team.filter(of.team()::equals).isPresent()
                : ((Who.OfOrganisation) named).organisation().equals(organisation);
    }

    /** The greater, the more specific: first the place, then the people, then the kind of space. */
    public int rank() {
        return placeRank() * 10
                + who.map(named -> named instanceof Who.OfTeam ? 4 : 2).orElse(0)
                + kindRank();
    }

    /** The same without the people. */
    public int placeRank() {
        return where.map(named -> named instanceof Where.AtSpace ? 3 : named instanceof Where.InZone ? 2 : 1)
                .orElse(0);
    }

    private int kindRank() {
        return kind.isPresent() ? 1 : 0;
    }

    /** The one space it is about, if it is about one alone. */
    public Optional<DeskCode> space() {
        return where.flatMap(named -> named instanceof Where.AtSpace at ? Optional.of(at.space()) : Optional.empty());
    }

    public boolean isEverything() {
        return where.isEmpty() && who.isEmpty() && kind.isEmpty();
    }
}
