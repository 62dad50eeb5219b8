package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.method.publication.Table;
import org.jspecify.annotations.Nullable;

/** The cases where the format compares less or more than equal keys: simulation, and suppression with equally good solutions. */
final class SpecialRules {

    private SpecialRules() {}

    /** Keys these rules have dealt with. */
    static Set<String> keys(String method) {
        return switch (method) {
            case "monte_carlo" -> Set.of("mean", "sd");
            case "suppression_1d" -> Set.of("primary", "secondary", "published");
            case "suppression_2d" -> Set.of("primary", "secondary");
            default -> Set.of();
        };
    }

    static List<String> differences(OracleCase oracle, Map<String, @Nullable Object> returned) {
        return switch (oracle.method()) {
            case "monte_carlo" -> simulated(oracle, returned);
            case "suppression_1d" -> row(oracle, returned);
            case "suppression_2d" -> table(oracle, returned);
            default -> List.of();
        };
    }

    /** Within four standard errors of the stated draws, or the tolerance where that is wider. */
    private static List<String> simulated(OracleCase oracle, Map<String, @Nullable Object> returned) {
        var differences = new ArrayList<String>();
        var expected = new Input(oracle.expected());
        var draws = new Input(oracle.input()).number("draws", 10_000);
        var sd = expected.has("sd") ? expected.number("sd") : value(returned, "sd");
        check(differences, oracle, returned, "mean", 4 * sd / StrictMath.sqrt(draws));
        check(differences, oracle, returned, "sd", 4 * sd / StrictMath.sqrt(2 * draws));
        return differences;
    }

    private static double value(Map<String, @Nullable Object> returned, String key) {
        return returned.get(key) instanceof Double number ? number : Double.NaN;
    }

    private static void check(
            List<String> differences,
            OracleCase oracle,
            Map<String, @Nullable Object> returned,
            String key,
            double allowed) {
        if (!oracle.expected().hasNonNull(key)) {
            return;
        }
        var e = oracle.expected().get(key).doubleValue();
        var x = value(returned, key);
        if (!(StrictMath.abs(x - e) <= allowed) && !oracle.near(e, x)) {
            differences.add("%s: returned %s, expected %s within %s".formatted(key, x, e, allowed));
        }
    }

    private static List<String> row(OracleCase oracle, Map<String, @Nullable Object> returned) {
        var differences = new ArrayList<String>();
        var cells = new Input(oracle.input()).numbers("cells");
        sameSet(differences, oracle, returned, "primary");
        var expected = oracle.expected();
        if (expected.has("secondary")) {
            var mine = positions(returned.get("secondary"));
            var theirs = new ArrayList<Integer>();
            expected.get("secondary").forEach(node -> theirs.add(node.asInt()));
            same(differences, "secondary (number)", mine.size(), theirs.size());
            same(differences, "secondary (total)", total(cells, mine), total(cells, theirs));
        }
        if (expected.has("published")) {
            same(
                    differences,
                    "published (cells)",
                    size(returned.get("published")),
                    expected.get("published").size());
            same(differences, "published (hidden)", stars(returned.get("published")), stars(expected.get("published")));
        }
        return differences;
    }

    private static double total(double[] cells, List<Integer> positions) {
        return positions.stream().mapToDouble(position -> cells[position]).sum();
    }

    private static List<Integer> positions(@Nullable Object list) {
        var positions = new ArrayList<Integer>();
        if (list instanceof List<?> values) {
            values.forEach(value -> positions.add((Integer) value));
        }
        return positions;
    }

    private static int size(@Nullable Object list) {
        return list instanceof List<?> values ? values.size() : -1;
    }

    private static int stars(@Nullable Object list) {
        return list instanceof List<?> values
                ? (int) values.stream().filter("*"::equals).count()
                : 0;
    }

    private static int stars(JsonNode list) {
        var stars = 0;
        for (var node : list) {
            stars += node.isTextual() ? 1 : 0;
        }
        return stars;
    }

    /** The number and the total of the secondary cells are ordinary keys; here, that nothing hidden can be worked out. */
    private static List<String> table(OracleCase oracle, Map<String, @Nullable Object> returned) {
        var differences = new ArrayList<String>();
        sameSet(differences, oracle, returned, "primary");
        var cells = oracle.input().path("cells");
        var hidden = new ArrayList<Table.Cell>();
        for (var key : List.of("primary", "secondary")) {
            if (returned.get(key) instanceof List<?> list) {
                list.forEach(pair -> {
                    var place = positions(pair);
                    hidden.add(new Table.Cell(place.get(0), place.get(1)));
                });
            }
        }
        var expectedSecondary = oracle.expected().path("secondary");
        if (expectedSecondary.isArray()) {
            same(differences, "secondary (number)", size(returned.get("secondary")), expectedSecondary.size());
            var total = 0.0;
            for (var pair : expectedSecondary) {
                total += cells.path(pair.path(0).asInt())
                        .path(pair.path(1).asInt())
                        .asDouble();
            }
            var mine = returned.get("secondaryTotal") instanceof Number number ? number.doubleValue() : 0;
            same(differences, "secondary (total)", mine, total);
        }
        if (returned.get("margins") instanceof Table.Margins margins) {
            var open = Table.derivable(cells.size(), cells.path(0).size(), hidden, margins);
            if (!open.isEmpty()) {
                differences.add("hidden cells can be worked out: " + open);
            }
        }
        return differences;
    }

    private static void same(List<String> differences, String what, double mine, double theirs) {
        if (mine != theirs) {
            differences.add("%s: returned %s, expected %s".formatted(what, mine, theirs));
        }
    }

    private static void sameSet(
            List<String> differences, OracleCase oracle, Map<String, @Nullable Object> returned, String key) {
        if (!oracle.expected().has(key)) {
            return;
        }
        var mine = new TreeSet<String>();
        if (returned.get(key) instanceof List<?> list) {
            list.forEach(value -> mine.add(String.valueOf(value).replace(" ", "")));
        } else {
            differences.add(key + ": not returned");
            return;
        }
        var theirs = new TreeSet<String>();
        oracle.expected().get(key).forEach(node -> theirs.add(node.toString().replace(" ", "")));
        if (!mine.equals(theirs)) {
            differences.add("%s: returned %s, expected %s".formatted(key, mine, theirs));
        }
    }
}
