package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.PasswordPolicy;
import org.jspecify.annotations.Nullable;

/** What the domain asks for and only the application can give: the clock and the list of common passwords. */
@ApplicationScoped
public class Wiring {

    /**
     * The moment at which the clock is to start, such as 2027-03-02T09:30:00Z. Who sits at which desk depends on the day and the hour: a
     * test, or a demonstration on a Sunday evening, needs a working morning. Only whoever starts the process can say it.
     */
    private static final String STARTS_AT = "joint.estate.clock";

    private final PasswordPolicy passwordPolicy = new PasswordPolicy(commonPasswords());

    private final Clock clock = clockFrom(System.getProperty(STARTS_AT), Clock.systemUTC());

    @Produces
    public Clock clock() {
        return clock;
    }

    /** A clock that reads {@code startsAt} now and goes on from there; the true one when nothing is asked for. */
    static Clock clockFrom(@Nullable String startsAt, Clock truth) {
        return startsAt == null
                ? truth
                : Clock.offset(truth, Duration.between(truth.instant(), Instant.parse(startsAt)));
    }

    @Produces
    public PasswordPolicy passwordPolicy() {
        return passwordPolicy;
    }

    /** Our own long ones, and those of a list that is kept for measuring passwords. */
    static Set<String> commonPasswords() {
        return Stream.of("common-passwords.txt", "common-passwords-zxcvbn.txt")
                .flatMap(Wiring::lines)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        var stream = Objects.requireNonNull(Wiring.class.getResourceAsStream("/org/jointestate/web/" + file));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
