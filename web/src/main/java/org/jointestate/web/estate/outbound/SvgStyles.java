package org.jointestate.web.estate.outbound;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of a drawing's own style sheet, as far as drawing programs need them: a class and what it looks like. Their values are judged
 * where they are used, like those of attributes; a sheet with anything else in it is not read at all.
 */
final class SvgStyles {

    private static final Pattern CLASS = Pattern.compile("\\.[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final int MOST_RULES = 500;
    private static final int MOST_DECLARATIONS = 40;

    private final Map<String, Map<String, String>> byClass = new HashMap<>();

    /** @return whether all of it could be taken */
    boolean read(String sheet) {
        var text = withoutComments(sheet);
        if (text.indexOf('@') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('<') >= 0) {
            return false;
        }
        var whole = true;
        for (var rule : text.split("}", MOST_RULES)) {
            var brace = rule.indexOf('{');
            if (brace < 0) {
                whole &= rule.isBlank();
                continue;
            }
            var declarations = declarations(rule.substring(brace + 1));
            for (var selector : rule.substring(0, brace).split(",", MOST_RULES)) {
                var name = selector.strip();
                if (CLASS.matcher(name).matches() && byClass.size() < MOST_RULES) {
                    byClass.computeIfAbsent(name.substring(1), key -> new LinkedHashMap<>())
                            .putAll(declarations);
                } else {
                    whole = false;
                }
            }
        }
        return whole;
    }

    /** What these classes, separated by blanks, look like together. */
    Map<String, String> of(String classes) {
        var found = new LinkedHashMap<String, String>();
        for (var name : classes.strip().split("\\s+", MOST_DECLARATIONS)) {
            found.putAll(byClass.getOrDefault(name, Map.of()));
        }
        found.keySet().removeIf(name -> !SvgAllowed.isPresentation(name));
        return found;
    }

    static Map<String, String> declarations(String text) {
        var found = new LinkedHashMap<String, String>();
        for (var part : text.split(";", MOST_DECLARATIONS)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                found.put(
                        part.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        part.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return found;
    }

    private static String withoutComments(String sheet) {
        var plain = new StringBuilder();
        var from = 0;
        while (true) {
            var start = sheet.indexOf("/*", from);
            if (start < 0) {
                return plain.append(sheet, from, sheet.length()).toString();
            }
            plain.append(sheet, from, start);
            var end = sheet.indexOf("*/", start + 2);
            if (end < 0) {
                return plain.toString();
            }
            from = end + 2;
        }
    }
}
