package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases of a file. */
public record OracleFile(List<OracleCase> cases) {

    /** The file cannot be read or is not of this format; the message is a sentence for the person who named it. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    public OracleFile {
        cases = List.copyOf(cases);
    }

    public static OracleFile read(Path path) throws Unreadable {
        if (Files.isDirectory(path)) {
            throw new Unreadable("The file (%s) is a folder. Name one file in the oracle format.".formatted(path));
        }
        try {
            return of(new ObjectMapper().readTree(Files.readAllBytes(path)), path.toString());
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new Unreadable("The file (%s%s) is not JSON.".formatted(path, at));
        } catch (IOException e) {
            throw new Unreadable("The file (%s) cannot be read. Maybe the name is wrong or it is not yours to read."
                    .formatted(path));
        }
    }

    static OracleFile of(JsonNode root, String name) throws Unreadable {
        var list = root.path("cases");
        if (!list.isArray()) {
            throw new Unreadable(
                    "The file (%s) is not in the oracle format: it has no list \"cases\".".formatted(name));
        }
        if (list.isEmpty()) {
            throw new Unreadable("The file (%s) has no case, so nothing was checked.".formatted(name));
        }
        var cases = new ArrayList<OracleCase>();
        for (var node : list) {
            var id = node.path("id").asText("");
            var method = node.path("method").asText("");
            if (id.isEmpty()
                    || method.isEmpty()
                    || !node.path("input").isObject()
                    || !node.path("expected").isObject()) {
                throw new Unreadable(
                        "The file (%s) is not in the oracle format: case number %s lacks an id, a method, an input or an expected result."
                                .formatted(name, cases.size() + 1));
            }
            var tolerance = node.has("tolerance") ? node.get("tolerance") : MissingNode.getInstance();
            cases.add(new OracleCase(
                    id,
                    method,
                    node.path("title").asText(""),
                    node.get("input"),
                    node.get("expected"),
                    tolerance.path("rel").asDouble(1e-9),
                    tolerance.path("abs").asDouble(1e-12)));
        }
        return new OracleFile(cases);
    }
}
