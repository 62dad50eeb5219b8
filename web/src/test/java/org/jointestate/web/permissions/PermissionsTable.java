package org.jointestate.web.permissions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.web.shared.NeedsNoToken;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.PageRoles;

/** The table of PERMISSIONS.md as the code has it: use cases by their mark, pages by their properties, resources by what they call. */
final class PermissionsTable {

    /** Who may do something: everybody, or those with one of the roles. */
    record Allowed(boolean everybody, Set<Role> roles) {
        @Override
        public String toString() {
            return everybody
                    ? "everybody"
                    : EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(", "));
        }
    }

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jointestate.domain", "org.jointestate.web");

    private PermissionsTable() {}

    static Map<String, Allowed> useCases() {
        var table = new TreeMap<String, Allowed>();
        HOUSE.stream()
                .filter(c ->
                        c.getPackageName().startsWith("org.jointestate.domain.") && c.isAnnotatedWith(UseCase.class))
                .forEach(c -> {
                    var feature = c.getPackageName().split("\\.")[3];
                    table.put(feature + "." + c.getSimpleName(), allowed(c));
                });
        return table;
    }

    /** The full name of the class behind a line of the table. */
    static String useCaseClass(String line) {
        return HOUSE.stream()
                .filter(c -> c.isAnnotatedWith(UseCase.class)
                        && c.getPackageName().startsWith("org.jointestate.domain.")
                        && (c.getPackageName().split("\\.")[3] + "." + c.getSimpleName()).equals(line))
                .map(JavaClass::getName)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no use case (%s).".formatted(line)));
    }

    static Map<String, Allowed> pages() {
        var table = new TreeMap<String, Allowed>();
        PageRoles.all().forEach((path, rule) -> table.put(path, new Allowed(rule.open(), rule.roles())));
        return table;
    }

    static Map<String, Allowed> resources() {
        var table = new TreeMap<String, Allowed>();
        HOUSE.stream().filter(c -> c.isAnnotatedWith(Path.class)).forEach(c -> c.getMethods().stream()
                .filter(m -> verb(m).isPresent())
                .forEach(m -> table.put(address(c, m) + " " + verb(m).orElseThrow(), allowed(m))));
        return table;
    }

    /** The scope that a token needs, by address and method. */
    static Map<String, String> scopes() {
        var table = new TreeMap<String, String>();
        HOUSE.stream().filter(c -> c.isAnnotatedWith(Path.class)).forEach(c -> c.getMethods().stream()
                .filter(m -> verb(m).isPresent())
                .forEach(m -> table.put(address(c, m) + " " + verb(m).orElseThrow(), scope(m))));
        return table;
    }

    private static String scope(JavaMethod resource) {
        if (resource.isAnnotatedWith(NeedsNoToken.class)) {
            return "none";
        }
        if (!resource.isAnnotatedWith(NeedsScope.class)) {
            throw new AssertionError(resource.getFullName() + " names no scope (@NeedsScope), so no token opens it.");
        }
        return resource.getAnnotationOfType(NeedsScope.class).value().code();
    }

    /** The records that the API writes as JSON. */
    static Set<JavaClass> jsonRecords() {
        return HOUSE.stream()
                .filter(c -> c.getPackageName().startsWith("org.jointestate.web.")
                        && c.getSimpleName().endsWith("Json")
                        && c.isRecord())
                .collect(Collectors.toSet());
    }

    /** The whole document. */
    static String document() {
        var text = new StringBuilder("""
                # Who may do what

                This table is read by tests: one compares it with the code, others try each line with each role. A role that is not
                named is refused. SYSTEM is the application itself (first start, demonstration, jobs), never a person. Beyond the role,
                each thing is checked for its owner: another person's booking or token, and a trial that somebody does not lead or may
                not read, answer as if there were none (404).

                """);
        section(text, "Use cases", "use case", useCases());
        section(text, "Pages and downloads", "path", pages());
        text.append("""
                ## API, under /api/v1, with a personal token

                A token needs the scope as well; none means that no token is asked for.

                | address and method | roles | scope |
                |---|---|---|
                """);
        var scopes = scopes();
        resources()
                .forEach((name, allowed) ->
                        text.append("| `%s` | %s | %s |\n".formatted(name, allowed, scopes.get(name))));
        return text.toString().stripTrailing() + "\n";
    }

    private static void section(StringBuilder text, String title, String what, Map<String, Allowed> rows) {
        text.append("## ").append(title).append("\n\n| ").append(what).append(" | roles |\n|---|---|\n");
        rows.forEach((name, allowed) ->
                text.append("| `").append(name).append("` | ").append(allowed).append(" |\n"));
        text.append('\n');
    }

    private static Allowed allowed(JavaClass useCase) {
        var mark = useCase.getAnnotationOfType(UseCase.class);
        return new Allowed(mark.open(), Set.copyOf(Arrays.asList(mark.roles())));
    }

    /** A resource is open to those whom every use case it calls lets in. */
    private static Allowed allowed(JavaMethod resource) {
        if (resource.isAnnotatedWith(NeedsNoToken.class)) {
            return new Allowed(true, Set.of());
        }
        var roles = EnumSet.allOf(Role.class);
        var found = false;
        for (var useCase : calledFrom(resource, new LinkedHashSet<>())) {
            found = true;
            var mark = allowed(useCase);
            if (!mark.everybody()) {
                roles.retainAll(mark.roles());
            }
        }
        if (!found) {
            throw new AssertionError(resource.getFullName() + " calls no use case, so nothing says who may call it.");
        }
        roles.remove(Role.SYSTEM);
        return new Allowed(false, roles);
    }

    private static Set<JavaClass> calledFrom(JavaMethod method, Set<JavaMethod> seen) {
        var useCases = new LinkedHashSet<JavaClass>();
        if (!seen.add(method)) {
            return useCases;
        }
        method.getAccessesFromSelf().forEach(access -> {
            var owner = access.getTargetOwner();
            if (owner.isAnnotatedWith(UseCase.class)) {
                useCases.add(owner);
            } else if (owner.getPackageName().startsWith("org.jointestate.web.")) {
                owner.getMethods().stream()
                        .filter(own -> own.getName().equals(access.getTarget().getName()))
                        .forEach(own -> useCases.addAll(calledFrom(own, seen)));
            }
        });
        return useCases;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(a -> a.getRawType().getSimpleName())
                .findFirst();
    }

    private static String address(JavaClass resource, JavaMethod method) {
        var path = "/" + resource.getAnnotationOfType(Path.class).value();
        if (method.isAnnotatedWith(Path.class)) {
            path += "/" + method.getAnnotationOfType(Path.class).value();
        }
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
