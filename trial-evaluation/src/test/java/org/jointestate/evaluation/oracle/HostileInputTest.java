package org.jointestate.evaluation.oracle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever stands in an input, a method answers: with a result or with a reason, never with an exception. */
class HostileInputTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long SEED = 183;

    private static List<UnaryOperator<JsonNode>> spoilers(Random random) {
        return List.of(
                value -> JSON.nullNode(),
                value -> JSON.numberNode(0),
                value -> JSON.numberNode(-1),
                value -> JSON.numberNode(1.5),
                value -> JSON.numberNode(3),
                value -> JSON.numberNode(1e6),
                value -> JSON.textNode("Infinity"),
                value -> JSON.textNode("often"),
                value -> JSON.arrayNode(),
                value -> JSON.objectNode(),
                value -> each(value, inner -> JSON.nullNode()),
                value -> each(value, inner -> JSON.numberNode(0)),
                value -> each(value, inner -> JSON.numberNode(4)),
                value -> each(value, inner -> random.nextInt(4) == 0 ? JSON.nullNode() : inner),
                value -> each(value, inner -> random.nextInt(3) == 0 ? JSON.numberNode(-2) : inner),
                value -> each(value, inner -> JSON.numberNode(random.nextInt(6))),
                value -> shorter(value));
    }

    private static JsonNode each(JsonNode value, UnaryOperator<JsonNode> spoil) {
        if (!value.isArray()) {
            return value;
        }
        var copy = JSON.arrayNode();
        value.forEach(inner -> copy.add(inner.isArray() ? each(inner, spoil) : spoil.apply(inner)));
        return copy;
    }

    private static JsonNode shorter(JsonNode value) {
        if (value instanceof ArrayNode list && !list.isEmpty()) {
            var copy = list.deepCopy();
            copy.remove(copy.size() - 1);
            return copy;
        }
        return value;
    }

    @Test
    void no_spoilt_value_breaks_a_method() throws OracleFile.Unreadable {
        var random = new Random(SEED);
        var broken = new ArrayList<String>();
        var tried = 0;

        for (var oracle :
                OracleFile.read(WorkedCasesTest.resource("oracles.json")).cases()) {
            for (var key : (Iterable<String>) () -> oracle.input().fieldNames()) {
                for (var spoil : spoilers(random)) {
                    var input = (ObjectNode) oracle.input().deepCopy();
                    input.set(key, spoil.apply(input.get(key)));
                    tried++;
                    collect(oracle, input, broken);
                }
                var without = (ObjectNode) oracle.input().deepCopy();
                without.remove(key);
                collect(oracle, without, broken);
            }
        }

        assertTrue(tried > 2000, "only " + tried + " were tried");
        assertTrue(broken.isEmpty(), () -> "seed " + SEED + "\n" + String.join("\n", broken));
    }

    private static void collect(OracleCase oracle, ObjectNode input, List<String> broken) {
        var spoilt = new OracleCase(oracle.id(), oracle.method(), "", input, JSON.objectNode(), 1e-9, 1e-9);
        var started = System.nanoTime();
        var outcome = OracleRunner.run(spoilt);
        var seconds = (System.nanoTime() - started) / 1e9;
        outcome.differences().stream()
                .filter(line -> line.startsWith("the method broke") || line.contains("worked out"))
                .forEach(line -> broken.add(oracle.id() + " " + input + " " + line));
        // A method that hangs, not a machine that is slow: this bound says nothing about speed.
        if (seconds > 120) {
            broken.add(oracle.id() + " " + input + " took " + seconds + " s");
        }
    }

    @Test
    void a_refusal_carries_a_sentence_and_no_number() throws OracleFile.Unreadable {
        for (var oracle :
                OracleFile.read(WorkedCasesTest.resource("oracles.json")).cases()) {
            if (!"NOT_COMPUTED".equals(oracle.expected().path("status").asText())) {
                continue;
            }

            var answer = Catalogue.method(oracle.method())
                    .answer(new Input(oracle.input()))
                    .values();

            assertTrue(answer.get("sentence").toString().startsWith("We could not work this out because "));
            assertFalse(answer.values().stream().anyMatch(Number.class::isInstance), oracle.id());
        }
    }
}
