package org.jointestate.evaluation.publish;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Printable;
import org.jointestate.evaluation.report.Report;
import org.jspecify.annotations.Nullable;

/** One template, filled twice: for the screen, and for the paper that becomes the PDF. */
final class Pages {

    private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): ([^;]+);");

    /** A template never changes once it is read, and may be filled by many at once. */
    private static final Map<String, PebbleTemplate> READ = new ConcurrentHashMap<>();

    private final PebbleTemplate template = template("report.html");

    static PebbleTemplate template(String name) {
        return READ.computeIfAbsent(name, Pages::read);
    }

    private static PebbleTemplate read(String name) {
        return new PebbleEngine.Builder()
                .loader(new StringLoader())
                .extension(new Drawings())
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .newLineTrimming(false)
                .build()
                .getTemplate(Resources.text(name));
    }

    String screen(Report report) {
        return Printable.of(fill(report, false, screenCss()));
    }

    /** The same in letters half as large again, for the eye and for the printer. */
    String large(Report report) {
        return Printable.of(fill(report, false, screenCss() + Resources.text("large.css")));
    }

    private static final class Screen {
        private static final String CSS = Resources.text("tokens.css")
                + face(400, "SourceSans3-400")
                + face(600, "SourceSans3-600")
                + Resources.text("screen.css");
    }

    static String screenCss() {
        return Screen.CSS;
    }

    String paper(Report report) {
        var css = paperCss("paper.css")
                .replace("var-title", quoted(report.runningHead()))
                .replace("var-banner", quoted(report.banner()))
                .replace("var-partners", quoted(report.runningPartners()));
        return Printable.of(fill(report, true, css));
    }

    private String fill(Report report, boolean pdf, String css) {
        var writer = new StringWriter();
        try {
            template.evaluate(
                    writer, Map.of("report", report, "pdf", pdf, "css", css, "engine", Engine.name()), Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CrossReferences.link(writer.toString(), report);
    }

    /** The paper's layout engine knows no variables, so the light colours are put in by name. */
    static String paperCss(String... sheets) {
        var tokens = new java.util.HashMap<String, String>();
        var found = TOKEN.matcher(Resources.text("tokens.css"));
        while (found.find()) {
            tokens.putIfAbsent(found.group(1), found.group(2));
        }
        var css = Arrays.stream(sheets).map(Resources::text).collect(Collectors.joining());
        return VARIABLE.matcher(css).replaceAll(m -> {
            var value = tokens.get(m.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "The stylesheet asks for a colour (%s) without a value.".formatted(m.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String face(int weight, String file) {
        return "@font-face { font-family: \"Source Sans 3\"; font-weight: " + weight
                + "; src: url(\"data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(Resources.bytes("fonts/" + file + ".woff2"))
                + "\") format(\"woff2\"); }\n";
    }

    /** A CSS string inside a style element: nothing in it may end the string or the element. */
    static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            if ("\\\"<>&\n\r".indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        }
        return out.append('"').toString();
    }

    private static final class Drawings extends AbstractExtension {

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("drawing", new DrawingFilter(), "words", new WordsFilter());
        }
    }

    /**
     * The text of a cell. Only a word that no column could hold may break; an ordinary one keeps its column as wide as
     * itself. A date stays together, and a hash stands on one line of the paper, so that it is copied whole.
     */
    private static final class WordsFilter implements Filter {

        private static final Pattern MARKED = Pattern.compile("(?<hash>\\b[0-9a-f]{64}\\b)"
                + "|(?<whole>\\b[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}\\b,?|\\b[0-9]{1,2}:[0-9]{2}\\b)"
                + "|(?<long>[^\\s-]{25,})");

        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            var text = (String) input;
            var out = new StringBuilder();
            var found = MARKED.matcher(text);
            int done = 0;
            while (found.find()) {
                var look = found.group("hash") != null ? "hash" : found.group("whole") != null ? "whole" : "long";
                out.append(escaped(text.substring(done, found.start())))
                        .append("<span class=\"%s\">%s</span>".formatted(look, escaped(found.group())));
                done = found.end();
            }
            return new SafeString(out.append(escaped(text.substring(done))).toString());
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }

    private static final class DrawingFilter implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of("pdf");
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            var figure = (Block.Figure) input;
            return new SafeString(
                    Boolean.TRUE.equals(args.get("pdf")) ? SvgWriter.paper(figure) : SvgWriter.screen(figure));
        }
    }
}
