package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Lists the fire wardens, and finds people who might become one by a part of their name. Nobody else is listed without being asked for. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeFireWardens {

    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    /** The wardens, and who was found; {@code more} when the part of the name fits more people than are shown. */
    public record Wardens(List<Person> wardens, List<Person> found, boolean more) {}

    private final People people;

    @Inject
    public SeeFireWardens(People people) {
        this.people = people;
    }

    /** @param part of a name or user name; under two letters nobody is looked for */
    public Wardens see(String part) {
        var active = people.all().stream().filter(Person::active).toList();
        var wanted = part.strip().toLowerCase(Locale.UK);
        var found = wanted.length() < SHORTEST
                ? List.<Person>of()
                : active.stream()
                        .filter(person -> !person.roles().contains(Role.FIRE_WARDEN))
                        .filter(person ->
                                person.displayName().toLowerCase(Locale.UK).contains(wanted)
                                        || person.username().value().contains(wanted))
                        .toList();
        return new Wardens(
                active.stream()
                        .filter(person -> person.roles().contains(Role.FIRE_WARDEN))
                        .toList(),
                found.stream().limit(MOST).toList(),
                found.size() > MOST);
    }
}
