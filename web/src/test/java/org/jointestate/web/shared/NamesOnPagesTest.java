package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A name in an expression of a page finds the words of that name first: whatever else bears it is hidden. */
class NamesOnPagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern BUNDLE = Pattern.compile("<var>([A-Za-z]+)</var>");
    private static final Pattern NAMED = Pattern.compile("\\bvar=\"([A-Za-z]+)\"");

    @Test
    void nothing_that_a_page_repeats_has_the_name_of_a_bundle_of_words() throws IOException {
        var bundles = BUNDLE.matcher(Files.readString(PAGES.resolve("WEB-INF/faces-config.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertTrue(bundles.size() > 5, bundles::toString);

        var hidden = new ArrayList<String>();
        var seen = 0;
        try (var files = Files.walk(PAGES)) {
            for (var page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                for (var found : NAMED.matcher(Files.readString(page)).results().toList()) {
                    seen++;
                    if (bundles.contains(found.group(1))) {
                        hidden.add(page + ": " + found.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), hidden);
        assertTrue(seen > 100, "Only " + seen + " names were seen.");
    }
}
