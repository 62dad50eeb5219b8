package org.jointestate.web.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointestate.web.shared.PageRoles;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void the_table_for_people_says_what_the_code_does() throws IOException {
        var fromTheCode = PermissionsTable.document();
        Files.writeString(HERE.resolve("target/PERMISSIONS.md"), fromTheCode);

        var forPeople = Files.readString(HERE.resolve("../PERMISSIONS.md"));

        assertEquals(
                fromTheCode,
                forPeople,
                "PERMISSIONS.md is out of date; web/target/PERMISSIONS.md is what the code does.");
    }

    @Test
    void every_use_case_names_who_may_call_it() {
        var table = PermissionsTable.useCases();

        assertTrue(table.size() > 20, "Only " + table.size() + " use cases were seen.");
        table.forEach((name, allowed) ->
                assertFalse(!allowed.everybody() && allowed.roles().isEmpty(), name + " can be called by nobody."));
    }

    @Test
    void the_description_of_the_api_has_every_address_with_its_scope_and_no_other() {
        var described = ApiDescriptionTest.scopes();

        assertTrue(described.size() > 10, "Only " + described.size() + " operations were seen.");
        assertEquals(
                lines(PermissionsTable.scopes()),
                lines(described),
                "Addresses and scopes: the code, and the files in web/src/main/resources/org/jointestate/web/api. CONTRIBUTING.md says how to describe an address.");
    }

    /** ThingsOfOthersIT tries each line in the running archive; this is told before anything is started. */
    @Test
    void whatever_takes_the_name_of_one_thing_says_which_kind_of_thing_it_is() throws IOException {
        var told = new TreeSet<String>();
        for (var line :
                Files.readAllLines(HERE.resolve("src/test/resources/org/jointestate/web/permissions/things.txt"))) {
            if (line.startsWith("/")) {
                assertTrue(line.contains(" = "), line);
                assertTrue(told.add(line.substring(0, line.indexOf(" = "))), line + " stands there twice.");
            }
        }
        var needed = new TreeSet<>(PageRoles.all().keySet());
        PermissionsTable.resources().keySet().stream()
                .filter(address -> address.contains("{"))
                .forEach(needed::add);

        assertEquals(needed, told, "web/src/test/resources/org/jointestate/web/permissions/things.txt says how.");
    }

    private static String lines(Map<String, String> table) {
        return table.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_page_is_listed_and_every_listed_page_is_there() throws IOException {
        var webapp = HERE.resolve("src/main/webapp");
        try (var files = Files.walk(webapp)) {
            files.map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .forEach(path -> assertTrue(
                            PageRoles.of(path).isPresent(), path + " is in no table, so nobody can reach it."));
        }
        PageRoles.all().keySet().stream()
                .filter(path -> path.endsWith(".xhtml"))
                .forEach(path -> assertTrue(
                        Files.exists(webapp.resolve(path.substring(1))), path + " is listed and not there."));
    }
}
