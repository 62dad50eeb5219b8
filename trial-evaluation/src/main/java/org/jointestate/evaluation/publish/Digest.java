package org.jointestate.evaluation.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.SignOff.Decision;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.PageOne;
import org.jointestate.evaluation.report.Provenance;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.Section;
import org.jointestate.evaluation.report.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What of a report stands in the scrutiny paper, cut to the room there is.
 *
 * @param results the headline table of section 5, primaries first
 * @param more how many further measures the report has, in a sentence; empty when all are here
 */
record Digest(
        Report report,
        Scrutiny given,
        String proof,
        Room room,
        PageOne one,
        String tried,
        List<PageOne.Finding> findings,
        String recommended,
        String couldNotTell,
        List<Result> results,
        String more,
        List<String> sure,
        List<String> asked,
        List<String> signed,
        List<String> putRight) {

    /** How much may stand on the pages; each step has less than the one before, and the last fits whatever was written. */
    enum Room {
        AMPLE(14, 900, 90, true),
        USUAL(11, 560, 80, true),
        TIGHT(9, 400, 70, true),
        SMALL(7, 300, 60, true),
        SCANT(6, 220, 50, false),
        LEAST(4, 150, 40, false);

        private final int rows;
        private final int text;
        private final int name;
        private final boolean chart;

        Room(int rows, int text, int name, boolean chart) {
            this.rows = rows;
            this.text = text;
            this.name = name;
            this.chart = chart;
        }

        boolean isLast() {
            return this == LEAST;
        }

        boolean chart() {
            return chart;
        }

        /** Whole sentences as far as they go; where not even one does, whole words. */
        String shortened(String text, String rest) {
            return text.length() <= this.text
                    ? text
                    : Sentences.fitting(text, this.text, this.text).orElseGet(() -> cut(text, this.text)) + " " + rest;
        }

        /** Advice is not printed without its conditions: whole sentences without which the rest says the same, or where it stands. */
        String advice(String text, String rest, String instead) {
            return text.length() <= this.text
                    ? text
                    : Sentences.fittingAdvice(text, this.text, this.text)
                            .map(part -> part + " " + rest)
                            .orElse(instead);
        }

        String name(String name) {
            return name.length() <= this.name ? name : cut(name, this.name);
        }

        private static String cut(String text, int most) {
            var head = text.substring(
                    0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
            var space = head.lastIndexOf(' ');
            return (space > most / 2 ? head.substring(0, space) : head) + "…";
        }
    }

    /**
     * A measure at a glance.
     *
     * @param usual the band in which it moves by itself, and what was outside
     */
    record Result(
            String name,
            boolean primary,
            String counted,
            String where,
            String found,
            String change,
            String range,
            String usual,
            String grade) {}

    private static final Pattern COUNTED = Pattern.compile("Counted by (?<calendar>.+?) in (?<unit>.+?)\\. Source");

    /** What a board that keeps a close eye on fluctuations is told about them. */
    static final String FLUCTUATIONS =
            "Keeping a close eye on any fluctuations: every number goes up and down by itself. For each measure we drew the band in which it moved before the trial. What stays inside needs no explanation; what falls outside does, and the chart cannot say what that is. So nothing here rests on one month beside another, or one year beside the last.";

    private static final Set<String> SIGNED = Set.of("Reviewed", "Approved");

    private static final Pattern BAND = Pattern.compile(
            "move up and down between about (?<low>.+?) and (?<high>.+?) by themselves\\.(?: (?<none>None)| (?<some>\\d+) of \\d+ in the baseline and (?<during>\\d+) of)");

    static Digest of(Report report, Scrutiny given, String proof, Room room) {
        var one = report.pageOne();
        var all = results(report, room);
        var shown = all.stream().limit(room.rows).toList();
        var left = all.size() - shown.size();
        return new Digest(
                report,
                given,
                proof,
                room,
                one,
                room.shortened(one.tried(), "(More: section 2 of the report.)"),
                findings(one, room),
                room.advice(
                        one.recommended(),
                        "(More: section 13 of the report.)",
                        "The recommendation stands in section 13 of the report."),
                room.shortened(one.couldNotTell(), "(More: page one of the report.)"),
                shown,
                left == 0
                        ? ""
                        : "%s of %s measures stand here; the other %s stand in section 5 of the report."
                                .formatted(shown.size(), all.size(), left),
                sure(report, room),
                asked(report, given, room),
                signed(report, room),
                putRight(report, room));
    }

    private static List<PageOne.Finding> findings(PageOne one, Room room) {
        return one.findings().stream()
                .limit(3)
                .map(f -> new PageOne.Finding(
                        room.shortened(f.lead(), ""), room.shortened(f.text(), "(More: section 5 of the report.)")))
                .toList();
    }

    private static Optional<Section> section(Report report, String id) {
        return report.sections().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** One line for each card of section 5; the primary measures first. */
    private static List<Result> results(Report report, Room room) {
        var primaries = primaries(report);
        var found = new ArrayList<Result>();
        section(report, "changed").ifPresent(section -> {
            Block.@Nullable Heading head = null;
            var card = new ArrayList<Block>();
            for (var block : section.blocks()) {
                if (block instanceof Block.Heading heading && heading.level() == 3) {
                    if (head != null) {
                        found.add(result(head, card, primaries.contains(head.text()), room));
                    }
                    head = heading;
                    card.clear();
                } else {
                    card.add(block);
                }
            }
            if (head != null) {
                found.add(result(head, card, primaries.contains(head.text()), room));
            }
        });
        var ordered = new ArrayList<>(found.stream().filter(Result::primary).toList());
        found.stream().filter(r -> !r.primary()).forEach(ordered::add);
        return ordered;
    }

    /** Section 12.2 lists each measure with its family. */
    private static HashSet<String> primaries(Report report) {
        var names = new HashSet<String>();
        section(report, "sure").ifPresent(section -> section.blocks().forEach(block -> {
            if (block instanceof Block.Table table) {
                table.rows().stream()
                        .filter(row -> row.size() > 1 && row.get(1).equals("primary"))
                        .forEach(row -> names.add(row.get(0)));
            }
        }));
        return names;
    }

    private static Result result(Block.Heading head, List<Block> card, boolean primary, Room room) {
        var verdict = first(card, Block.Verdict.class);
        var windows = card.stream()
                .filter(b -> b instanceof Block.Table t
                        && t.columns().stream().anyMatch(c -> c.title().endsWith("(headline)")))
                .map(b -> (Block.Table) b)
                .findFirst();
        var about = card.stream()
                .filter(b -> b instanceof Block.Note n && n.lead().startsWith("About this measure"))
                .map(b -> COUNTED.matcher(((Block.Note) b).text()))
                .filter(java.util.regex.Matcher::find)
                .findFirst();
        var unit = about.map(found -> found.group("unit")).orElse("");
        return new Result(
                room.name(head.text()),
                primary,
                about.map(found -> room.name(unit + " by " + found.group("calendar")))
                        .orElse(""),
                head.number(),
                verdict.map(v -> word(v, room)).orElse("see the report"),
                windows.map(t -> cell(t, "Change"))
                        .map(change -> withUnit(change, unit))
                        .orElse("–"),
                windows.map(t -> cell(t, "Likely range (95 %)")).orElse("–"),
                first(card, Block.Figure.class).map(f -> usual(f, unit, room)).orElse("nothing was recorded"),
                first(card, Block.Grade.class).map(Block.Grade::letter).orElse("–"));
    }

    private static <T extends Block> Optional<T> first(List<Block> card, Class<T> kind) {
        return card.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String cell(Block.Table windows, String row) {
        for (int n = 0; n < windows.columns().size(); n++) {
            if (windows.columns().get(n).title().endsWith("(headline)")) {
                for (var cells : windows.rows()) {
                    if (cells.get(0).equals(row)) {
                        return cells.get(n);
                    }
                }
            }
        }
        return "–";
    }

    /** The verdict in some words, as the cards say it. */
    private static String word(Block.Verdict verdict, Room room) {
        var lead = verdict.lead();
        var wrong = verdict.text().contains("wrong direction") ? ", the wrong way" : "";
        if (lead.startsWith("We cannot tell")) {
            return "we cannot tell";
        }
        if (lead.startsWith("We could not work this out")) {
            return "could not be worked out";
        }
        if (lead.contains("much the same")) {
            return "much the same";
        }
        if (lead.contains("by less than")) {
            return "changed, too little to matter";
        }
        if (lead.contains("was higher during")) {
            return "higher than expected" + wrong;
        }
        if (lead.contains("was lower during")) {
            return "lower than expected" + wrong;
        }
        return room.shortened(lead, "");
    }

    /** A change in per cent says so; one in days does not. */
    private static String withUnit(String change, String unit) {
        return change.matches("[−+-]?[0-9].*[0-9]") ? change + " " + unit : change;
    }

    /** Nothing that is counted can go below nought, whatever the band allows; money can. */
    private static String low(String limit, String unit) {
        return limit.matches("[−-].*") && !unit.matches(".*(£|pound|score).*") ? "0" : limit;
    }

    private static String usual(Block.Figure figure, String unit, Room room) {
        var band = BAND.matcher(figure.sentence());
        if (band.find()) {
            var outside = band.group("none") != null
                    ? "none outside"
                    : band.group("during") + " in the trial and " + band.group("some") + " before it outside";
            return "%s to %s; %s".formatted(low(band.group("low"), unit), band.group("high"), outside);
        }
        if (figure.sentence().contains("too small to publish")) {
            return "withheld: some numbers are too small to publish";
        }
        return figure.sentence().isEmpty()
                ? "no chart"
                : room.shortened(figure.sentence().split("(?<=\\.) ", 2)[0], "");
    }

    /** Section 12 in some sentences: the limits, chance, and what is at risk of bias. */
    private static List<String> sure(Report report, Room room) {
        var said = new ArrayList<String>();
        section(report, "changed").flatMap(s -> paragraph(s.blocks())).ifPresent(said::add);
        section(report, "sure").ifPresent(section -> {
            var blocks = section.blocks();
            for (int n = 0; n < blocks.size(); n++) {
                if (blocks.get(n) instanceof Block.Heading heading
                        && heading.text().equals("Limits")) {
                    paragraph(blocks.subList(n, blocks.size())).ifPresent(said::add);
                }
            }
        });
        return said.stream()
                .map(text -> room.shortened(text, "(More: section 12 of the report.)"))
                .toList();
    }

    private static Optional<String> paragraph(List<Block> blocks) {
        return first(blocks, Block.Paragraph.class).map(p -> (p.lead() + " " + p.text()).strip());
    }

    private static List<String> asked(Report report, Scrutiny given, Room room) {
        var asked = new ArrayList<String>();
        asked.add(given.purpose().asked());
        if (given.purpose() == Scrutiny.Purpose.DECISION) {
            authored(report, "Decisions asked of the board").stream()
                    .map(text -> room.advice(
                            text,
                            "(More: section 13 of the report.)",
                            "A decision that stands in section 13 of the report."))
                    .limit(3)
                    .forEach(asked::add);
        }
        return asked;
    }

    private static List<String> authored(Report report, String label) {
        return section(report, "recommended").stream()
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Block.Authored a && a.label().equals(label))
                .flatMap(b -> ((Block.Authored) b).paragraphs().stream())
                .toList();
    }

    /** Who signed, and each dissent whole as far as there is room: it is never left out. */
    private static List<String> signed(Report report, Room room) {
        var lines = new ArrayList<String>();
        section(report, "recommended").ifPresent(section -> section.blocks().forEach(block -> {
            if (block instanceof Block.Table table && table.caption().equals("Signatures")) {
                var names = table.rows().stream()
                        .filter(row -> row.size() >= 4 && SIGNED.contains(row.get(0)))
                        .map(row -> "%s by %s, %s: %s%s"
                                .formatted(row.get(0), row.get(2), row.get(1), row.get(3), note(row)))
                        .collect(Collectors.joining(". "));
                if (!names.isEmpty()) {
                    lines.add(room.shortened(names + ".", "(All: section 13 of the report.)"));
                }
            }
            if (block instanceof Block.Authored authored && authored.label().startsWith("Dissent")) {
                lines.add(authored.label() + ": "
                        + room.shortened(
                                String.join(" ", authored.paragraphs()), "(Whole: section 13 of the report.)"));
            }
        }));
        return lines;
    }

    /** What somebody who agreed wrote beside it; of who did not, it stands by itself. */
    private static String note(List<String> row) {
        var said = row.size() > 4 && !row.get(3).equals(Decision.DISSENT.words()) ? row.get(4) : "";
        return said.isBlank() ? "" : " (\u201c%s\u201d)".formatted(said.strip());
    }

    /** What this version put right in the one before it. */
    private static List<String> putRight(Report report, Room room) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block ->
                        block instanceof Block.Table table && table.caption().equals(Provenance.EVERY_VERSION))
                .flatMap(block -> ((Block.Table) block).rows().stream())
                .filter(row -> row.get(0).endsWith(Provenance.THIS_ONE))
                .filter(row -> !row.get(3).equals(Provenance.NOT_SAID))
                .map(row -> room.shortened("Put right in this version: " + row.get(3), "(Annex J of the report.)"))
                .toList();
    }

    /** For the template: which version of the report this was made from, as its front says. */
    public String version() {
        return report.front().rows().get(0).get(1);
    }

    /** For the template. */
    public String meetingDay() {
        return ScrutinyPaper.day(given);
    }

    public String title() {
        return ScrutinyPaper.title(report, given);
    }

    public String audience() {
        return given.exempt()
                ? "Exempt from publication: " + given.exemptBecause()
                : "Not exempt: everybody may read it";
    }

    public String office() {
        return given.office().isEmpty()
                ? "the page of published papers says how the board's office is reached"
                : given.office();
    }

    public String fluctuations() {
        var words = FLUCTUATIONS.substring(FLUCTUATIONS.indexOf(": ") + 2);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public boolean draws() {
        return room.chart();
    }
}
