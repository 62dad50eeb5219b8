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

    /** The head and the foot of a page are one line each. */
    private static final int MOST_IN_A_HEAD = 40;

    private static final int MOST_IN_A_FOOT = 85;

    public Report {
        title = Printable.of(title);
        runningTitle = Printable.of(runningTitle);
        partners = Printable.of(partners);
        subject = Printable.of(subject);
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

    /** The banners in one line, for the head of each page. */
    public String banner() {
        return String.join("  |  ", banners);
    }

    /** The title in one line, for the head of each page. */
    public String runningHead() {
        return Drawing.shortened(runningTitle, MOST_IN_A_HEAD);
    }

    /** The partners in one line, for the foot of each page. */
    public String runningPartners() {
        return Drawing.shortened(partners, MOST_IN_A_FOOT);
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
