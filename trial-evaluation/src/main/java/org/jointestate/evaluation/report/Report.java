package org.jointestate.evaluation.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The report as a value: a function of the frozen trial and of the version asked for, and of nothing else. */
public record Report(
        String title,
        String runningTitle,
        String partners,
        String subject,
        List<String> banners,
        Instant frozenAt,
        String fingerprint,
        PageOne pageOne,
        Block.Table front,
        List<Section> sections,
        List<PrintedNumber> printed) {

    public Report {
        title = straight(title);
        runningTitle = straight(runningTitle);
        partners = straight(partners);
        subject = straight(subject);
        banners = List.copyOf(banners);
        sections = List.copyOf(sections);
        printed = List.copyOf(printed);
    }

    /** A paper that is made from another and works out no number of its own. */
    public Report(
            String title,
            String runningTitle,
            String partners,
            String subject,
            List<String> banners,
            Instant frozenAt,
            String fingerprint,
            PageOne pageOne,
            Block.Table front,
            List<Section> sections) {
        this(
                title,
                runningTitle,
                partners,
                subject,
                banners,
                frozenAt,
                fingerprint,
                pageOne,
                front,
                sections,
                List.of());
    }

    /** Whether a character only turns the direction of its neighbours, by which a text could show what it does not say. */
    public static boolean turns(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    static String straight(String text) {
        return text.codePoints()
                .filter(c -> !turns(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The banners in one line, for the head of each page. */
    public String banner() {
        return String.join("  |  ", banners);
    }

    /** Every chart of the report, page one included. */
    public List<Block.Figure> figures() {
        return Stream.concat(pageOne.blocks(), sections.stream().flatMap(s -> s.blocks().stream()))
                .flatMap(block -> {
                    if (block instanceof Block.Figure figure) {
                        return Stream.of(figure);
                    }
                    return block instanceof Block.Ladder ladder ? Stream.of(ladder.figure()) : Stream.empty();
                })
                .toList();
    }
}
