package org.jointestate.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointestate.domain.people.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API after OpenAPI 3.1, put together from one file for each resource and one for what they share. Each file says
 * of an operation what is particular to it, and names its scope and its reasons for saying no; what holds for every operation (the token,
 * the answers to a wrong one, to an unknown address or a body that cannot be read) is added here, so that nobody forgets it.
 */
public final class ApiDescription {

    /** A resource with addresses of its own has a file of this name in {@code org/jointestate/web/api}. */
    private static final List<String> FILES = List.of(
            "sites-and-desks",
            "spaces",
            "suggestions",
            "seating-plans",
            "teams",
            "rules",
            "banks",
            "bookings",
            "series",
            "waiting-list",
            "surges",
            "estate",
            "who-is-in",
            "use-figures",
            "trials",
            "tables",
            "reference",
            "description");

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** Answered by every address that needs a token. */
    private static final List<String> ALWAYS =
            List.of("TOKEN_MISSING", "ROLE_MISSING", "SCOPE_MISSING", "UNKNOWN_PARAMETER", "NOT_ACCEPTABLE", "ERROR");

    private static final List<String> WITH_BODY =
            List.of("UNREADABLE", "UNKNOWN_FIELD", "CONTENT_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "UNWANTED_CHARACTER");

    private static final List<String> WITH_KEY = List.of("BAD_IDEMPOTENCY_KEY", "IDEMPOTENCY_KEY_REUSED", "IN_FLIGHT");

    private static final JsonObject WHOLE = compose();
    private static final String TEXT = WHOLE.toString();

    /** What each operation takes in its address after the question mark, by verb and address. */
    private static final Map<String, List<String>> QUERIES = queries(WHOLE);

    /** A reason code with its status and its meaning. */
    private record Reason(int status, String says) {}

    private final Map<String, Reason> reasons = new TreeMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();
    private final JsonObjectBuilder schemas = Json.createObjectBuilder();
    private final JsonObjectBuilder paths = Json.createObjectBuilder();
    private final jakarta.json.JsonArrayBuilder tags = Json.createArrayBuilder();

    private ApiDescription() {}

    /** As JSON. */
    public static String text() {
        return TEXT;
    }

    /** The names of what an operation takes in its address after the question mark, in the order of the description. */
    static List<String> queryOf(String verb, String path) {
        return Objects.requireNonNull(
                QUERIES.get(verb.toUpperCase(Locale.ROOT) + " " + path),
                () -> "No file describes " + verb + " " + path);
    }

    private static Map<String, List<String>> queries(JsonObject whole) {
        var shared = whole.getJsonObject("components").getJsonObject("parameters");
        var result = new HashMap<String, List<String>>();
        whole.getJsonObject("paths").forEach((path, item) -> {
            var ofAll = queries(item.asJsonObject().getJsonArray("parameters"), shared);
            item.asJsonObject().forEach((verb, operation) -> {
                if (VERBS.contains(verb)) {
                    var own = queries(operation.asJsonObject().getJsonArray("parameters"), shared);
                    result.put(
                            verb.toUpperCase(Locale.ROOT) + " " + path,
                            Stream.concat(ofAll.stream(), own.stream()).toList());
                }
            });
        });
        return Map.copyOf(result);
    }

    private static List<String> queries(@Nullable JsonArray parameters, JsonObject shared) {
        return parameters == null
                ? List.of()
                : parameters.getValuesAs(JsonObject.class).stream()
                        .map(told -> told.containsKey("$ref")
                                ? shared.getJsonObject(told.getString("$ref").replaceAll(".*/", ""))
                                : told)
                        .filter(told -> told.getString("in").equals("query"))
                        .map(told -> told.getString("name"))
                        .toList();
    }

    private static JsonObject compose() {
        var whole = new ApiDescription();
        var shared = read("shared");
        var files = FILES.stream().map(ApiDescription::read).toList();
        whole.learnReasons(shared);
        files.forEach(whole::learnReasons);
        files.forEach(whole::add);
        shared.getJsonObject("schemas").forEach(whole.schemas::add);
        whole.schemas.add("Problem", whole.problem());
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", shared.get("info"))
                .add("servers", shared.get("servers"))
                .add("tags", whole.tags)
                .add("paths", whole.paths)
                .add(
                        "components",
                        Json.createObjectBuilder()
                                .add(
                                        "securitySchemes",
                                        Json.createObjectBuilder().add("token", token(shared)))
                                .add("parameters", shared.get("parameters"))
                                .add("headers", shared.get("headers"))
                                .add("schemas", whole.schemas))
                .build();
    }

    private static JsonObject read(String name) {
        var file = "/org/jointestate/web/api/" + name + ".json";
        try (var reader =
                Json.createReader(Objects.requireNonNull(ApiDescription.class.getResourceAsStream(file), file))) {
            return reader.readObject();
        }
    }

    private void learnReasons(JsonObject file) {
        file.getJsonObject("reasons").forEach((code, meaning) -> {
            var pair = (JsonArray) meaning;
            reasons.put(code, new Reason(pair.getInt(0), pair.getString(1)));
        });
        if (file.containsKey("groups")) {
            file.getJsonObject("groups").forEach((name, codes) -> groups.put("@" + name, texts((JsonArray) codes)));
        }
    }

    private void add(JsonObject file) {
        var tag = file.getJsonObject("tag");
        tags.add(tag);
        file.getJsonObject("schemas").forEach(schemas::add);
        file.getJsonObject("paths").forEach((path, item) -> paths.add(path, item(path, (JsonObject) item, tag)));
    }

    private JsonObjectBuilder item(String path, JsonObject item, JsonObject tag) {
        var result = Json.createObjectBuilder();
        item.forEach((name, value) -> {
            if (VERBS.contains(name)) {
                result.add(name, operation(path, name, (JsonObject) value, tag));
            } else {
                result.add(name, value);
            }
        });
        return result;
    }

    private JsonObjectBuilder operation(String path, String verb, JsonObject told, JsonObject tag) {
        var reads = verb.equals("get");
        var result = Json.createObjectBuilder();
        told.forEach((name, value) -> {
            if (!Set.of("scope", "reasons", "parameters", "responses").contains(name)) {
                result.add(name, value);
            }
        });
        result.add("tags", Json.createArrayBuilder().add(tag.getString("name")));
        var open = told.get("scope") == JsonValue.NULL;
        var security = Json.createArrayBuilder();
        if (!open) {
            security.add(Json.createObjectBuilder()
                    .add("token", Json.createArrayBuilder().add(told.getString("scope"))));
        }
        result.add("security", security);
        var parameters = Json.createArrayBuilder(
                told.containsKey("parameters") ? told.getJsonArray("parameters") : JsonValue.EMPTY_JSON_ARRAY);
        if (reads) {
            parameters.add(Json.createObjectBuilder().add("$ref", "#/components/parameters/IfNoneMatch"));
        }
        result.add("parameters", parameters);
        var codes = new LinkedHashSet<String>();
        if (!open) {
            codes.addAll(ALWAYS);
            if (path.contains("{")) {
                codes.add("NOT_FOUND");
            }
            if (told.containsKey("requestBody")) {
                codes.addAll(WITH_BODY);
            }
            if (told.toString().contains("/IdempotencyKey\"")) {
                codes.addAll(WITH_KEY);
            }
            if (told.toString().contains("/IfMatch\"")) {
                codes.add("CHANGED_SINCE");
            }
            texts(told.getJsonArray("reasons")).forEach(code -> codes.addAll(groups.getOrDefault(code, List.of(code))));
        }
        var good = told.getJsonObject("responses");
        return result.add("responses", responses(reads ? withTag(good) : good, codes));
    }

    /** Whatever is read has a tag, and is not sent again to whoever has it. */
    private static JsonObject withTag(JsonObject good) {
        var answer = good.getJsonObject("200");
        var tag = Json.createObjectBuilder().add("$ref", "#/components/headers/ETag");
        var headers = answer.containsKey("headers")
                ? Json.createObjectBuilder(answer.getJsonObject("headers"))
                : Json.createObjectBuilder();
        return Json.createObjectBuilder(good)
                .add("200", Json.createObjectBuilder(answer).add("headers", headers.add("ETag", tag)))
                .add("304", Json.createObjectBuilder().add("description", "It is as you have it already."))
                .build();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private JsonObjectBuilder responses(JsonObject good, Set<String> codes) {
        var byStatus = new TreeMap<Integer, Map<String, Reason>>();
        for (var code : codes) {
            var reason = Objects.requireNonNull(reasons.get(code), () -> "No file explains the reason " + code);
            byStatus.computeIfAbsent(reason.status(), status -> new LinkedHashMap<>())
                    .put(code, reason);
        }
        var result = Json.createObjectBuilder(good);
        byStatus.forEach((status, meanings) -> result.add(status.toString(), refused(meanings)));
        return result;
    }

    private static JsonObjectBuilder refused(Map<String, Reason> meanings) {
        var says = new StringBuilder();
        meanings.forEach((code, reason) -> says.append(says.isEmpty() ? "" : "\n")
                .append("- `")
                .append(code)
                .append("`: ")
                .append(reason.says()));
        return Json.createObjectBuilder()
                .add("description", says.toString())
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        Problem.TYPE,
                                        Json.createObjectBuilder()
                                                .add(
                                                        "schema",
                                                        Json.createObjectBuilder()
                                                                .add("$ref", "#/components/schemas/Problem"))));
    }

    private JsonObject problem() {
        var codes = Json.createArrayBuilder();
        var says = new StringBuilder("What programs tell problems apart by.\n");
        reasons.forEach((code, reason) -> {
            codes.add(code);
            says.append("\n- `")
                    .append(code)
                    .append("` (")
                    .append(reason.status())
                    .append("): ")
                    .append(reason.says());
        });
        var told = read("problem");
        return Json.createObjectBuilder(told)
                .add(
                        "properties",
                        Json.createObjectBuilder(told.getJsonObject("properties"))
                                .add(
                                        "reason",
                                        Json.createObjectBuilder()
                                                .add("type", "string")
                                                .add("description", says.toString())
                                                .add("enum", codes)))
                .build();
    }

    private static JsonObject token(JsonObject shared) {
        var told = shared.getJsonObject("token");
        var says = new StringBuilder(told.getString("description")).append('\n');
        for (var scope : Scope.values()) {
            says.append("\n- `")
                    .append(scope.code())
                    .append("`: ")
                    .append(shared.getJsonObject("scopes").getString(scope.code()));
        }
        return Json.createObjectBuilder(told)
                .add("description", says.toString())
                .build();
    }
}
