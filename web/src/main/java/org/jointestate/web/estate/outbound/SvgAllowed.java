package org.jointestate.web.estate.outbound;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may be drawn with. Nothing here can run, move, ask for anything, or be drawn more than once: no use, pattern, clip path,
 * mask, filter or marker, since a few of them inside each other make a million shapes.
 */
final class SvgAllowed {

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
    private static final Set<String> TEXTS = Set.of("text", "tspan", "title", "desc");
    private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");
    private static final Set<String> GROUPS = Set.of("svg", "g", "defs", "stop");

    /** Not drawn, but what they hold is. */
    private static final Set<String> WRAPPERS = Set.of("a", "switch");

    /** Nobody misses them. */
    private static final Set<String> SILENT = Set.of("metadata", "namedview", "view", "style");

    private static final Set<String> DANGEROUS = Set.of(
            "script", "foreignObject", "iframe", "image", "use", "a", "animate", "set", "animateTransform", "handler");

    /** What the root says for itself, or what would set the picture in a picture. */
    static final Set<String> ROOT_HAS_ITS_OWN =
            Set.of("viewBox", "width", "height", "x", "y", "preserveAspectRatio", "transform");

    private static final Set<String> SILENT_ATTRIBUTES = Set.of(
            "id",
            "class",
            "version",
            "baseprofile",
            "enable-background",
            "role",
            "focusable",
            "lang",
            "pointer-events",
            "contentscripttype",
            "contentstyletype",
            "zoomandpan",
            "requiredfeatures",
            "cursor",
            "shape-rendering",
            "text-rendering",
            "color-rendering",
            "image-rendering",
            "color-interpolation",
            "isolation",
            "mix-blend-mode",
            "overflow",
            "width",
            "height");

    // Possessive throughout: nobody may make one of them look at the same text twice.
    private static final Pattern NUMBERS = Pattern.compile("[0-9eE+.,\\s-]++");
    private static final Pattern LENGTHS = Pattern.compile("(?:[0-9eE+.,\\s-]|px|pt|mm|cm|in|em|ex|pc|%){1,200}+");
    private static final Pattern PATH = Pattern.compile("[MmZzLlHhVvCcSsQqTtAa0-9eE+.,\\s-]++");
    private static final Pattern TRANSFORM = Pattern.compile(
            "(?:(?:matrix|translate|scale|rotate|skewX|skewY)\\s*+\\([0-9eE+.,\\s-]++\\)[\\s,]*+){1,20}+");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z -]*+");
    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9 ,'\"_-]++");
    private static final Pattern WEIGHT = Pattern.compile("[A-Za-z0-9-]++");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+");
    private static final Pattern PAINT = Pattern.compile("[A-Za-z]{2,24}+"
            + "|#[0-9a-fA-F]{3,8}+"
            + "|(?:rgba?|hsla?)\\([0-9.,%\\s/-]++\\)"
            + "|url\\(#[A-Za-z_][A-Za-z0-9_.-]*+\\)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,7}+(?:\\.[0-9]{1,9}+)?+)(?:px|pt|mm|cm|in|pc)?+");
    private static final int LONGEST = 500;
    private static final int LARGEST = 1_000_000;

    private static final Map<String, Pattern> PRESENTATION = presentation();
    private static final Map<String, Pattern> GEOMETRY = geometry();

    private SvgAllowed() {}

    private static Map<String, Pattern> presentation() {
        var all = new HashMap<String, Pattern>();
        for (var name : Set.of("fill", "stroke", "color", "stop-color")) {
            all.put(name, PAINT);
        }
        for (var name : Set.of(
                "opacity",
                "fill-opacity",
                "stroke-opacity",
                "stop-opacity",
                "stroke-width",
                "stroke-miterlimit",
                "stroke-dashoffset",
                "font-size",
                "letter-spacing",
                "word-spacing")) {
            all.put(name, LENGTHS);
        }
        all.put("stroke-dasharray", Pattern.compile("none|" + LENGTHS.pattern()));
        for (var name : Set.of(
                "stroke-linecap",
                "stroke-linejoin",
                "fill-rule",
                "text-anchor",
                "font-style",
                "display",
                "visibility",
                "dominant-baseline",
                "vector-effect",
                "paint-order",
                "text-decoration")) {
            all.put(name, WORDS);
        }
        all.put("font-weight", WEIGHT);
        all.put("font-family", FAMILY);
        return Map.copyOf(all);
    }

    private static Map<String, Pattern> geometry() {
        var all = new HashMap<String, Pattern>();
        for (var name : Set.of(
                "x",
                "y",
                "width",
                "height",
                "rx",
                "ry",
                "r",
                "cx",
                "cy",
                "x1",
                "y1",
                "x2",
                "y2",
                "fx",
                "fy",
                "dx",
                "dy",
                "offset",
                "pathLength",
                "rotate",
                "textLength")) {
            all.put(name, LENGTHS);
        }
        all.put("d", PATH);
        all.put("points", NUMBERS);
        all.put("viewBox", NUMBERS);
        all.put("transform", TRANSFORM);
        all.put("gradientTransform", TRANSFORM);
        all.put("gradientUnits", WORDS);
        all.put("spreadMethod", WORDS);
        all.put("preserveAspectRatio", WORDS);
        return Map.copyOf(all);
    }

    static boolean isElement(String name) {
        return SHAPES.contains(name) || TEXTS.contains(name) || GRADIENTS.contains(name) || GROUPS.contains(name);
    }

    static boolean isWrapper(String name) {
        return WRAPPERS.contains(name);
    }

    static boolean isSeen(String name) {
        return SHAPES.contains(name) || name.equals("text");
    }

    static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    static boolean isDangerous(String name) {
        return DANGEROUS.contains(name);
    }

    static boolean isReference(String name) {
        return name.equals("href");
    }

    static boolean isPresentation(String name) {
        return PRESENTATION.containsKey(name);
    }

    /** Programs write hundreds of properties that change nothing here. */
    static boolean isSilentProperty(String name) {
        return !name.equals("filter")
                && !name.equals("mask")
                && !name.equals("clip-path")
                && !name.startsWith("background")
                && !name.startsWith("marker")
                && !name.startsWith("animation")
                && !name.equals("behavior")
                && !name.equals("src");
    }

    static boolean isSilentAttribute(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return SILENT_ATTRIBUTES.contains(lower)
                || lower.startsWith("data-")
                || lower.startsWith("aria-")
                || lower.startsWith("font-")
                || lower.startsWith("text-");
    }

    /** The value as it may be written, if the attribute may be written with it on this element. */
    static Optional<String> value(String element, String name, String value) {
        if (name.equals("id")) {
            // Only gradients are ever referred to.
            return GRADIENTS.contains(element)
                            && value.length() <= LONGEST
                            && ID.matcher(value).matches()
                    ? Optional.of(value)
                    : Optional.empty();
        }
        var pattern = PRESENTATION.getOrDefault(name, GEOMETRY.get(name));
        var stripped = value.strip();
        // Only these are long in a good drawing.
        if (pattern == null || stripped.length() > LONGEST && !name.equals("d") && !name.equals("points")) {
            return Optional.empty();
        }
        return pattern.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
    }

    /** The view box that is said, or one of the width and height. */
    static Optional<String> viewBox(@Nullable String box, @Nullable String width, @Nullable String height) {
        if (box != null && box.length() <= LONGEST && NUMBERS.matcher(box).matches()) {
            var parts = box.strip().split("[\\s,]+");
            if (parts.length == 4) {
                try {
                    var numbers = new double[4];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = Double.parseDouble(parts[i]);
                    }
                    return isSize(numbers[2])
                                    && isSize(numbers[3])
                                    && Math.abs(numbers[0]) <= LARGEST
                                    && Math.abs(numbers[1]) <= LARGEST
                            ? Optional.of(String.join(" ", parts))
                            : Optional.empty();
                } catch (NumberFormatException notNumbers) {
                    return Optional.empty();
                }
            }
        }
        var w = length(width);
        var h = length(height);
        return w.isPresent() && h.isPresent() ? Optional.of("0 0 " + w.get() + " " + h.get()) : Optional.empty();
    }

    private static Optional<String> length(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = LENGTH.matcher(text.strip());
        return matcher.matches() && isSize(Double.parseDouble(matcher.group(1)))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static boolean isSize(double number) {
        return number > 0 && number <= LARGEST;
    }

    /** XML 1.0, without marks that turn the direction of text. */
    static boolean isCharacter(int point) {
        return (point == '\t' || point == '\n' || point == '\r' || point >= 0x20)
                && !(point >= 0x7F && point <= 0x9F)
                && !(point >= 0x202A && point <= 0x202E)
                && !(point >= 0x2066 && point <= 0x2069)
                && !(point >= 0xD800 && point <= 0xDFFF)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
