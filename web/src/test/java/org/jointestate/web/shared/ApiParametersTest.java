package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointestate.web.shared.ApiParameters.Objection;
import org.junit.jupiter.api.Test;

/** Each operation of the API takes the parameters that its description names and that its code reads, and no other. */
class ApiParametersTest {

    private static final List<JavaMethod> OPERATIONS = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.jointestate.web")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getAnnotations().stream()
                            .anyMatch(mark -> mark.getRawType().isAnnotatedWith(HttpMethod.class)))
                    .toList();

    @Test
    void what_the_code_reads_is_what_the_description_names() {
        var read = new TreeMap<String, TreeSet<String>>();
        var described = new TreeMap<String, TreeSet<String>>();
        for (var each : OPERATIONS) {
            var method = each.reflect();
            var line = ApiParameters.verbOf(method) + " " + ApiParameters.addressOf(method);
            // One address may be answered by two methods, one for each format.
            var names = read.computeIfAbsent(line, key -> new TreeSet<>());
            Arrays.stream(method.getParameters())
                    .map(ApiParametersTest::queryOf)
                    .flatMap(Optional::stream)
                    .forEach(names::add);
            if (each.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Paging.class))) {
                names.addAll(List.of("limit", "offset"));
            }
            described.put(
                    line,
                    new TreeSet<>(
                            ApiDescription.queryOf(ApiParameters.verbOf(method), ApiParameters.addressOf(method))));
        }

        assertTrue(read.size() > 50, "Only " + read.size() + " operations were seen.");
        assertEquals(text(read), text(described));
    }

    private static String text(Map<String, TreeSet<String>> table) {
        var lines = new ArrayList<String>();
        table.forEach((line, names) -> lines.add(line + " " + names));
        return String.join("\n", lines);
    }

    private static Optional<String> queryOf(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    @Test
    void every_operation_takes_what_it_knows_and_nothing_else() {
        for (var each : OPERATIONS) {
            Method method = each.reflect();
            var known = ApiDescription.queryOf(ApiParameters.verbOf(method), ApiParameters.addressOf(method));
            var all = new HashMap<String, List<String>>();
            known.forEach(name -> all.put(name, List.of("")));

            assertEquals(Optional.empty(), ApiParameters.objectionTo(method, Map.of()), each::getFullName);
            assertEquals(Optional.empty(), ApiParameters.objectionTo(method, all), each::getFullName);
            for (var stranger : List.of("form", "", "From", "dryrun", "access_token", "_")) {
                all.put(stranger, List.of("2026-12-01"));
                assertEquals(
                        Optional.of(new Objection(stranger, false, known)),
                        ApiParameters.objectionTo(method, all),
                        each::getFullName);
                all.remove(stranger);
            }
            for (var name : known) {
                assertEquals(
                        Optional.of(new Objection(name, true, known)),
                        ApiParameters.objectionTo(method, Map.of(name, List.of("a", "b"))),
                        each::getFullName);
            }
        }
        assertTrue(OPERATIONS.stream()
                .map(JavaMethod::reflect)
                .map(method -> ApiDescription.queryOf(ApiParameters.verbOf(method), ApiParameters.addressOf(method)))
                .filter(Objects::nonNull)
                .anyMatch(known -> known.contains("from")));
    }
}
