package org.jointestate.domain.people.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.team.TeamDecision.Fault;
import org.jointestate.domain.people.team.TeamDecision.Kind;

/** Gathers what is wrong, so that a form says all of it at once. */
final class Faults {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SHORT_NAME = 30;

    private final List<Fault> found = new ArrayList<>();

    void add(Kind kind, Object... facts) {
        found.add(new Fault(kind, List.of(facts)));
    }

    /** The code, in capitals whoever typed it; or nothing, and a fault. */
    <T> Optional<T> code(String typed, Function<String, T> shape) {
        try {
            return Optional.of(shape.apply(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACode) {
            add(Kind.CODE);
            return Optional.empty();
        }
    }

    /** A team shares its name with no other team of its organisation. */
    void nameOf(Team other, String name) {
        if (other.name().equalsIgnoreCase(name)) {
            add(Kind.NAME_TAKEN, name, other.code().value());
        }
    }

    /** An organisation shares its names with no other. */
    void namesOf(Organisation other, String name, String shortName) {
        if (other.name().equalsIgnoreCase(name)) {
            add(Kind.NAME_TAKEN, name, other.code().value());
        }
        if (other.shortName().equalsIgnoreCase(shortName)) {
            add(Kind.SHORT_NAME_TAKEN, shortName, other.code().value());
        }
    }

    void name(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            add(Kind.NAME);
        }
    }

    void shortName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_SHORT_NAME) {
            add(Kind.SHORT_NAME);
        }
    }

    /** The organisation with this code; or nothing, and a fault. */
    Optional<OrganisationCode> known(String code, List<Organisation> organisations) {
        var known = organisations.stream()
                .map(Organisation::code)
                .filter(one -> one.value().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            add(Kind.UNKNOWN_ORGANISATION);
        }
        return known;
    }

    boolean any() {
        return !found.isEmpty();
    }

    TeamDecision wrong() {
        return new TeamDecision.Wrong(found);
    }
}
