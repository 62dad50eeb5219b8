package org.jointestate.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jointestate.web.shared.ClientAddress;

/**
 * What a request says of whoever sends it, before anybody has signed in.
 *
 * @param address for counting failures
 * @param browser roughly, in words, so that people recognise their own sessions; never the whole text that browsers send
 */
public record Visitor(String address, String browser) {

    /** The first that is found counts: most browsers name others besides themselves. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "an iPhone"),
            Map.entry("iPad", "an iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "a Mac"),
            Map.entry("Linux", "Linux"));

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(ClientAddress.of(request), roughly(request.getHeader("User-Agent")));
    }

    static String roughly(@org.jspecify.annotations.Nullable String userAgent) {
        if (userAgent == null) {
            return "Another browser";
        }
        var browser = first(BROWSERS, userAgent, "Another browser");
        var system = first(SYSTEMS, userAgent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String text, String otherwise) {
        return known.stream()
                .filter(one -> text.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
