package org.jointestate.web.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.UseCaseRunner;
import org.junit.jupiter.api.Test;

/** Each line of the use cases in PERMISSIONS.md, tried with each role and with nobody, at the runner that stands before them all. */
class UseCasesTriedTest {

    private record Holder(Set<Role> roles) implements Caller {
        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.empty();
        }
    }

    @Test
    void the_runner_lets_in_whom_the_table_names_and_nobody_else() throws Exception {
        var table = table();
        var tried = 0;

        for (var line : table.entrySet()) {
            var method = firstPublicMethod(line.getKey());
            var everybody = line.getValue().equals("everybody");
            var named = Set.of(line.getValue().split(", "));
            assertEquals(everybody, letsIn(method, Set.of()), line.getKey() + " and nobody");
            for (var role : Role.values()) {
                var expected = everybody || named.contains(role.name());
                assertEquals(expected, letsIn(method, Set.of(role)), line.getKey() + " and " + role);
                tried++;
            }
        }

        assertTrue(tried > 300, "Only " + tried + " were tried.");
    }

    private static boolean letsIn(Method method, Set<Role> roles) throws Exception {
        var context = (InvocationContext) Proxy.newProxyInstance(
                UseCasesTriedTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, arguments) -> asked.getName().equals("getMethod") ? method : null);
        var transaction = (UserTransaction) Proxy.newProxyInstance(
                UseCasesTriedTest.class.getClassLoader(),
                new Class<?>[] {UserTransaction.class},
                (proxy, asked, arguments) -> asked.getName().equals("getStatus") ? Status.STATUS_ACTIVE : null);
        try {
            new UseCaseRunner(transaction, new Holder(roles)).run(context);
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }

    private static Method firstPublicMethod(String useCase) throws ClassNotFoundException {
        var found = PermissionsTable.useCaseClass(useCase);
        return Arrays.stream(Class.forName(found).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> table() throws IOException {
        var lines = new TreeMap<String, String>();
        var within = false;
        for (var line : Files.readAllLines(Path.of("").toAbsolutePath().resolve("../PERMISSIONS.md"))) {
            if (line.startsWith("## ")) {
                within = line.equals("## Use cases");
            } else if (within && line.startsWith("| `")) {
                var cells = line.split("\\|");
                lines.put(cells[1].strip().replace("`", ""), cells[2].strip());
            }
        }
        return lines;
    }
}
