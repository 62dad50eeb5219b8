package org.jointestate.web.shared;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What nobody types on purpose: control characters, which a database may refuse, and the marks that turn the direction of the text around
 * them, which make one sentence read as another.
 */
public final class UnwantedText {

    private static final int LONGEST_NAME = 40;

    /** An array counts its items, an object remembers the name of its newest field. */
    private static final class Level {
        private final boolean array;
        private int item;
        private String name = "";

        Level(boolean array) {
            this.array = array;
        }

        String here() {
            return array ? "" + item : name;
        }
    }

    private UnwantedText() {}

    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnwanted(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without it. */
    public static String without(String text) {
        if (!isIn(text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.chars().filter(letter -> !isUnwanted((char) letter)).forEach(letter -> kept.append((char) letter));
        return kept.toString();
    }

    private static boolean isUnwanted(char letter) {
        return (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r')
                || letter == 0x7f
                || (letter >= 0x202a && letter <= 0x202e)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    /**
     * Where in a piece of JSON it stands, such as {@code reason} or {@code 2.reason} for the second item of an array. What is no JSON is
     * for whoever reads it to refuse.
     */
    static Optional<String> fieldOf(String json) {
        // Without a mark itself or the escape of one there is nothing to look for, and most bodies have neither.
        if (!isIn(json) && !json.contains("\\")) {
            return Optional.empty();
        }
        Deque<Level> levels = new ArrayDeque<>();
        try (var parser = Json.parser(json)) {
            while (parser.hasNext()) {
                if (isUnwanted(parser, parser.next(), levels)) {
                    return Optional.of(path(levels));
                }
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isUnwanted(JsonParser parser, JsonParser.Event event, Deque<Level> levels) {
        var level = levels.peekLast();
        if (level != null && level.array && event != JsonParser.Event.END_ARRAY) {
            level.item++;
        }
        switch (event) {
            case START_ARRAY -> levels.addLast(new Level(true));
            case START_OBJECT -> levels.addLast(new Level(false));
            case END_ARRAY, END_OBJECT -> levels.pollLast();
            case KEY_NAME -> {
                if (level != null) {
                    level.name = parser.getString();
                    return isIn(level.name);
                }
            }
            case VALUE_STRING -> {
                return isIn(parser.getString());
            }
            default -> {
                // Numbers, true, false and null hold no text.
            }
        }
        return false;
    }

    private static String path(Deque<Level> levels) {
        var path = new StringBuilder();
        for (var level : levels) {
            var name = without(level.here());
            path.append(path.isEmpty() ? "" : ".")
                    .append(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        }
        return path.isEmpty() ? "1" : path.toString();
    }
}
