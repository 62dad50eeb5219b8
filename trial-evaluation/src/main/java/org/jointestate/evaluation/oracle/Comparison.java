package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares every expected key with what was returned; each difference is one line. */
final class Comparison {
    private static final Set<String> NOT_COMPARED = Set.of("must_say", "note");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OracleCase oracle;
    private final List<String> differences = new ArrayList<>();

    private Comparison(OracleCase oracle) {
        this.oracle = oracle;
    }

    /** Empty when the case passes. @param ignored keys that a special rule has compared already */
    static List<String> differences(OracleCase oracle, Map<String, @Nullable Object> returned, Set<String> ignored) {
        var comparison = new Comparison(oracle);
        for (var entry : oracle.expected().properties()) {
            var key = entry.getKey();
            if (NOT_COMPARED.contains(key) || ignored.contains(key)) {
                continue;
            }
            if (!returned.containsKey(key)) {
                comparison.differences.add("%s: not returned, expected %s".formatted(key, entry.getValue()));
            } else {
                comparison.compare(key, entry.getValue(), tree(returned.get(key)));
            }
        }
        return comparison.differences;
    }

    private static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    private void compare(String path, JsonNode expected, JsonNode returned) {
        if (expected.isNumber() || isInfinity(expected)) {
            compareNumber(path, expected, returned);
        } else if (expected.isObject()) {
            for (var entry : expected.properties()) {
                if (NOT_COMPARED.contains(entry.getKey())) {
                    continue;
                }
                var inner = path + "." + entry.getKey();
                if (!returned.has(entry.getKey())) {
                    differences.add("%s: not returned, expected %s".formatted(inner, entry.getValue()));
                } else {
                    compare(inner, entry.getValue(), returned.get(entry.getKey()));
                }
            }
        } else if (expected.isArray()) {
            if (!returned.isArray() || returned.size() != expected.size()) {
                differences.add("%s: returned %s, expected %s".formatted(path, returned, expected));
                return;
            }
            for (var i = 0; i < expected.size(); i++) {
                compare("%s[%s]".formatted(path, i), expected.get(i), returned.get(i));
            }
        } else if (!expected.equals(returned)) {
            differences.add("%s: returned %s, expected %s".formatted(path, returned, expected));
        }
    }

    private static boolean isInfinity(JsonNode node) {
        return node.isTextual() && node.textValue().matches("-?Infinity");
    }

    private void compareNumber(String path, JsonNode expected, JsonNode returned) {
        if (!returned.isNumber() && !isInfinity(returned)) {
            differences.add("%s: returned %s, expected %s".formatted(path, returned, expected));
            return;
        }
        var e = Input.number(expected, path);
        var x = Input.number(returned, path);
        var same = Double.isInfinite(e) || Double.isInfinite(x) ? e == x : oracle.near(e, x);
        if (!same) {
            differences.add("%s: returned %s, expected %s".formatted(path, x, e));
        }
    }
}
