package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.PasswordPolicy;

/** What the domain asks for and only the application can give: the clock and the list of common passwords. */
@ApplicationScoped
public class Wiring {

    private final PasswordPolicy passwordPolicy = new PasswordPolicy(commonPasswords());

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    public PasswordPolicy passwordPolicy() {
        return passwordPolicy;
    }

    private static Set<String> commonPasswords() {
        var stream =
                Objects.requireNonNull(Wiring.class.getResourceAsStream("/org/jointestate/web/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
