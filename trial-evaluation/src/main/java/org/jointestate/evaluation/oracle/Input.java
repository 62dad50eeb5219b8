package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The input of a case with the defaults of the format. A missing number is NaN; what cannot be read at all is {@link Malformed}. */
record Input(JsonNode node) {

    /** The values are of the wrong kind; the methods call it INVALID_DATA. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String key) {
            super("the value of \"%s\" is not of the right kind".formatted(key));
        }
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    double number(String key) {
        return has(key) ? number(node.get(key), key) : Double.NaN;
    }

    double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    int integer(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        var value = number(key);
        if (value != StrictMath.rint(value) || StrictMath.abs(value) > 1e9) {
            throw new Malformed(key);
        }
        return (int) value;
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? flag(node.get(key), key) : otherwise;
    }

    String text(String key, String otherwise) {
        return has(key) ? node.get(key).asText() : otherwise;
    }

    double[] numbers(String key) {
        return numbers(node.path(key), key);
    }

    static double[] numbers(JsonNode list, String key) {
        if (list.isMissingNode() || list.isNull()) {
            return new double[0];
        }
        if (!list.isArray()) {
            return new double[] {number(list, key)};
        }
        var values = new double[list.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = number(list.get(i), key);
        }
        return values;
    }

    boolean[] flags(String key) {
        var list = node.path(key);
        var values = new boolean[list.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = flag(list.get(i), key);
        }
        return values;
    }

    Set<Integer> positions(String key) {
        var positions = new TreeSet<Integer>();
        for (var value : numbers(key)) {
            if (value != StrictMath.rint(value)) {
                throw new Malformed(key);
            }
            positions.add((int) value);
        }
        return positions;
    }

    Map<String, Double> named(String key) {
        var map = new LinkedHashMap<String, Double>();
        node.path(key).properties().forEach(entry -> map.put(entry.getKey(), number(entry.getValue(), key)));
        return Collections.unmodifiableMap(map);
    }

    static double number(JsonNode value, String key) {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isTextual()) {
            return switch (value.textValue()) {
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                case "NaN", "NA" -> Double.NaN;
                default -> throw new Malformed(key);
            };
        }
        throw new Malformed(key);
    }

    private static boolean flag(JsonNode value, String key) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        throw new Malformed(key);
    }
}
