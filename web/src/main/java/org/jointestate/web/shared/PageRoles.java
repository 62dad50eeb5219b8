package org.jointestate.web.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.shared.Role;

/**
 * Which roles may reach which page, read from page-roles.properties. A path that ends in {@code /*} stands for everything below it.
 * PERMISSIONS.md repeats this table for people, and a test compares the two.
 */
public final class PageRoles {

    /** Who may reach a path: everybody, or those with one of the roles. */
    public record Rule(boolean open, Set<Role> roles) {}

    private static final Map<String, Rule> RULES = read();
    private static final List<Map.Entry<String, Rule>> FOLDERS = RULES.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("/*"))
            .sorted(Comparator.comparingInt(
                            (Map.Entry<String, Rule> entry) -> entry.getKey().length())
                    .reversed())
            .toList();

    private PageRoles() {}

    public static Optional<Rule> of(String path) {
        var exact = RULES.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        return FOLDERS.stream()
                .filter(entry -> path.startsWith(
                        entry.getKey().substring(0, entry.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The whole table, by path. */
    public static Map<String, Rule> all() {
        return RULES;
    }

    private static Map<String, Rule> read() {
        var properties = new Properties();
        var stream = Objects.requireNonNull(
                PageRoles.class.getResourceAsStream("/org/jointestate/web/page-roles.properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rules = new TreeMap<String, Rule>();
        properties.stringPropertyNames().forEach(path -> rules.put(path, rule(properties.getProperty(path))));
        return rules;
    }

    private static Rule rule(String text) {
        if (text.strip().equals("EVERYBODY")) {
            return new Rule(true, Set.of());
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(text.split(",")).map(String::strip).map(Role::valueOf).forEach(roles::add);
        return new Rule(false, roles);
    }
}
