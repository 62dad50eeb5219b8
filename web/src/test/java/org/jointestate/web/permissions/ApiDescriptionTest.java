package org.jointestate.web.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointestate.web.shared.ApiDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The description of the API says what the code does: addresses and scopes (in PermissionsTest), what is answered, and every reason. */
class ApiDescriptionTest {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Pattern REASON = Pattern.compile(
            "(?:Problem\\.(?:of|at|with)|unprocessable|unreadable|problem|refused)\\([^;]*?\"([A-Z][A-Z_]{3,})\"",
            Pattern.DOTALL);

    private static final JsonObject DESCRIPTION = read();

    private static JsonObject read() {
        try (var reader = Json.createReader(new StringReader(ApiDescription.text()))) {
            return reader.readObject();
        }
    }

    /** The scope of each operation, or none, by address and method. */
    static Map<String, String> scopes() {
        var table = new TreeMap<String, String>();
        DESCRIPTION.getJsonObject("paths").forEach((path, item) -> ((JsonObject) item).forEach((verb, operation) -> {
            if (operation instanceof JsonObject told) {
                var security = told.getJsonArray("security");
                table.put(
                        path + " " + verb.toUpperCase(Locale.ROOT),
                        security.isEmpty()
                                ? "none"
                                : security.getJsonObject(0)
                                        .getJsonArray("token")
                                        .getString(0));
            }
        }));
        return table;
    }

    @Test
    void a_kept_reader_of_such_descriptions_finds_no_fault_in_it() throws IOException {
        Files.writeString(HERE.resolve("target/openapi.json"), ApiDescription.text());
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(ApiDescription.text(), null, options);

        assertEquals(List.of(), parsed.getMessages());
        assertEquals(
                DESCRIPTION.getJsonObject("paths").size(),
                parsed.getOpenAPI().getPaths().size());
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_does() {
        var names = new ArrayList<String>();
        DESCRIPTION.getJsonObject("paths").values().forEach(item -> ((JsonObject) item)
                .values().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .forEach(operation -> {
                            names.add(operation.getString("operationId"));
                            assertTrue(operation.getString("summary").length() > 5);
                            assertTrue(operation.getString("description").length() > 5);
                        }));

        assertEquals(Set.copyOf(names).size(), names.size(), names::toString);
    }

    @Test
    void what_is_answered_has_the_fields_and_types_that_are_described() throws ClassNotFoundException {
        var schemas = DESCRIPTION.getJsonObject("components").getJsonObject("schemas");
        var records = PermissionsTable.jsonRecords();
        assertTrue(records.size() >= 7, "Only " + records.size() + " records were seen.");
        for (var found : records) {
            var name = found.getSimpleName().replaceAll("Json$", "");
            assertTrue(schemas.containsKey(name), "No file describes " + found.getName() + " as the schema " + name);
            var schema = schemas.getJsonObject(name);
            var fields = new TreeMap<String, String>();
            var needed = new TreeSet<String>();
            for (var component : Class.forName(found.getName()).getRecordComponents()) {
                fields.put(component.getName(), typeOf(component.getGenericType()));
                if (!mayBeMissing(component)) {
                    needed.add(component.getName());
                }
            }
            var described = new TreeMap<String, String>();
            schema.getJsonObject("properties")
                    .forEach((field, told) -> described.put(field, typeOf(told.asJsonObject())));
            assertEquals(fields, described, name);
            var required = new TreeSet<String>();
            schema.getJsonArray("required")
                    .getValuesAs(JsonString.class)
                    .forEach(field -> required.add(field.getString()));
            assertEquals(needed, required, name + " required");
        }
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            return Map.class.isAssignableFrom(raw)
                    ? "object"
                    : "array of " + typeOf(generic.getActualTypeArguments()[0]);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return "number";
        }
        var name = ((Class<?>) type).getSimpleName();
        return name.endsWith("Json") ? name.replaceAll("Json$", "") : "string";
    }

    private static String typeOf(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return schema.getString("$ref").replaceAll(".*/", "");
        }
        var type = schema.getString("type");
        return type.equals("array") ? "array of " + typeOf(schema.getJsonObject("items")) : type;
    }

    @Test
    void every_reason_that_the_code_can_give_is_explained() throws IOException {
        var explained = new TreeSet<String>();
        DESCRIPTION
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("Problem")
                .getJsonObject("properties")
                .getJsonObject("reason")
                .getJsonArray("enum")
                .getValuesAs(JsonString.class)
                .forEach(code -> explained.add(code.getString()));
        var given = new TreeSet<String>();
        Stream.of(
                        org.jointestate.domain.booking.Refusal.Reason.values(),
                        org.jointestate.domain.trial.observation.Refusal.values())
                .flatMap(Arrays::stream)
                .forEach(reason -> given.add(reason.toString()));
        try (var sources = Files.walk(HERE.resolve("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source);
                if (text.contains("Problem")) {
                    REASON.matcher(text).results().forEach(found -> given.add(found.group(1)));
                }
            }
        }

        assertTrue(given.contains("TOKEN_MISSING") && given.contains("FILE_REFUSED"), given::toString);
        given.removeAll(explained);
        assertEquals(Set.of(), given, "Reasons that no file in org/jointestate/web/api explains.");
    }
}
