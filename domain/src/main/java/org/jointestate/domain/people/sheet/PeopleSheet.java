package org.jointestate.domain.people.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.table.Cell;
import org.jointestate.domain.shared.table.Column;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/**
 * The table of people. It has what an administrator keeps, and nothing a person has chosen or proves themselves with: no password, no
 * code, no token, nothing of what they need of a desk or let others see.
 */
public final class PeopleSheet {

    /** What its file is called. */
    public static final String FILE_NAME = "people.csv";

    public static final Sheet SHEET = new Sheet(
            List.of(
                    Column.parsed(
                            "username", "USERNAME", Fault.Kind.NOT_A_USERNAME, cell -> new Username(cell).value()),
                    Column.text("name", 120),
                    Column.looseCode("organisation"),
                    Column.looseCode("team").orEmpty().orAbsent(),
                    Column.someOf("roles", rolesOfPeople()).orAbsent(),
                    Column.parsed("email", "name@example.org", Fault.Kind.NOT_AN_ADDRESS, cell -> new EmailAddress(cell)
                                    .value())
                            .orEmpty()
                            .orAbsent(),
                    Column.oneOf("device_network", DeviceNetwork.values()).orAbsent(),
                    Column.yesOrNo("enabled").orAbsent(),
                    Column.yesOrNo("new_code").orAbsent()),
            List.of("username"));

    private PeopleSheet() {}

    private static Role[] rolesOfPeople() {
        return Arrays.stream(Role.values()).filter(Role::isForPeople).toArray(Role[]::new);
    }

    static Map<String, String> row(Person person) {
        var row = new LinkedHashMap<String, String>();
        row.put("username", person.username().value());
        row.put("name", Cell.plain(person.displayName()));
        row.put("organisation", person.organisation().value());
        row.put("team", person.team().map(team -> team.value()).orElse(""));
        row.put("roles", person.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        row.put("email", person.email().map(EmailAddress::value).orElse(""));
        row.put("device_network", person.device().name());
        row.put("enabled", person.active() ? "yes" : "no");
        row.put("new_code", "no");
        return row;
    }
}
