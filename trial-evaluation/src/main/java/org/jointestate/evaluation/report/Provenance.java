package org.jointestate.evaluation.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where the numbers come from and how to work them out again; who signed which version, and what was put right since. */
public final class Provenance {
    /** The table that says what each version put right, and its row of this one. */
    public static final String EVERY_VERSION = "Every version of this report";

    public static final String THIS_ONE = ", this one";
    public static final String NOT_SAID = "Said when it is published.";

    private static final String OPEN =
            "The open data are attached to the PDF and stand beside the HTML; presence is published only as weekly totals. The hashes below are those of the open data. Those of the full data are not given, because whoever had them could try the few values that a hidden number may have until the hash fits.";

    private final Material m;

    Provenance(Material material) {
        this.m = material;
    }

    List<Block> data() {
        var blocks = new ArrayList<Block>();
        var manifest = m.trial().manifest();
        var open = m.trial().open();
        if (open != null) {
            blocks.addAll(new LeftOut(m, open).blocks());
        }
        blocks.add(
                Material.say(
                        open != null
                                ? OPEN
                                : "The data are attached to the PDF and stand beside the HTML, as tables that any spreadsheet opens. Whoever has the frozen folder can make this report again, byte for byte, with the same engine; presence is published only as weekly totals."));
        blocks.add(m.heading("I.1", "To work out every number again in R"));
        blocks.add(
                Material.say(
                        "The folder r of the data holds the script and the data it reads. You need R and the free packages that the script names in its first lines. Unpack the folder, open a terminal in it, and start the script there with Rscript. It works out each number of the list printed.csv by itself, without our engine, and compares it with the value and with the text that the reader sees. The list holds the numbers of the tables and charts and those that its entries name in sentences; numbers quoted from simulated trials, and those that people wrote, are not in it. Its last line begins with AGREED and says how many numbers agreed of how many, with a hash of the printed numbers. A reviewer copies that line into the review."));
        blocks.add(m.heading("I.2", "To make this report again"));
        blocks.add(
                Material.say(
                        "The evaluation program needs Java and nothing else: no server, no database, no network. Given the frozen folder it writes the same files as stand here, and prints the hash of each."));
        blocks.add(m.table(
                "Frozen files and their hashes",
                open != null
                        ? "SHA-256, of the open data; files of records about people are empty"
                        : "SHA-256; presence by person is not published",
                List.of("File", "SHA-256"),
                manifest.files().entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue()))
                        .toList()));
        return blocks;
    }

    /** Every version, also those that are withdrawn: whoever has an old one in hand finds here what became of it. */
    private void earlier(List<Block> blocks) {
        if (m.version().earlier().isEmpty()) {
            return;
        }
        var zone = m.protocol().timeZone();
        var rows = new ArrayList<List<String>>();
        m.version()
                .earlier()
                .forEach(one -> rows.add(List.of(
                        "Version " + one.number(),
                        Say.time(one.published(), zone),
                        one.sha256().isEmpty() ? "it has no PDF" : one.sha256(),
                        one.correctedIt().isEmpty() ? "It was the first." : one.correctedIt(),
                        withdrawn(one))));
        var errata = m.version().errata();
        var corrects = errata.size()
                > m.version().earlier().stream()
                        .filter(one -> !one.correctedIt().isEmpty())
                        .count();
        rows.add(List.of(
                "Version %s%s".formatted(m.version().number(), THIS_ONE),
                m.published() ? "with this paper" : "not published",
                m.published() ? "on the page of papers, beside the file" : "none yet",
                corrects ? errata.get(errata.size() - 1).text() : NOT_SAID,
                "No"));
        blocks.add(m.table(
                EVERY_VERSION,
                "SHA-256 is of the PDF of that version",
                List.of("Version", "Published", "SHA-256", "What it put right", "Withdrawn"),
                rows));
    }

    private String withdrawn(Version.Earlier one) {
        var at = one.withdrawn();
        return at == null
                ? "No"
                : "%s: %s"
                        .formatted(
                                Say.time(at, m.protocol().timeZone()),
                                Objects.requireNonNullElse(one.why(), "no reason"));
    }

    private record Entry(Instant at, List<String> words) {}

    List<Block> versions() {
        var manifest = m.trial().manifest();
        var zone = m.protocol().timeZone();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                m.protocol().lockedAt(),
                List.of(
                        "Protocol locked",
                        Say.time(m.protocol().lockedAt(), zone),
                        m.protocol().hash())));
        m.protocol().amendments().stream()
                .map(a -> new Entry(
                        a.at(), List.of("Protocol amended", Say.time(a.at(), zone), a.who() + ": " + a.difference())))
                .forEach(entries::add);
        entries.add(new Entry(
                manifest.frozenAt(),
                List.of(
                        "Version " + m.version().number(),
                        Say.time(manifest.frozenAt(), zone),
                        "Data frozen. For: " + m.version().audience().word() + "; "
                                + m.standing().words())));
        m.trial().signOffs().stream()
                .map(s -> new Entry(
                        s.at(),
                        List.of(
                                Say.capital(s.step().name().toLowerCase(Locale.ROOT)),
                                Say.time(s.at(), zone),
                                Say.sentence("%s, %s: %s"
                                                .formatted(
                                                        s.role(),
                                                        m.protocol().organisationName(s.organisation()),
                                                        s.decision().words()))
                                        + (s.note().isBlank() ? "" : " " + s.note()))))
                .forEach(entries::add);
        int n = 0;
        for (var erratum : m.version().errata()) {
            entries.add(
                    new Entry(erratum.at(), List.of("Erratum " + ++n, Say.time(erratum.at(), zone), erratum.text())));
        }
        entries.sort(Comparator.comparing(Entry::at));
        var blocks = new ArrayList<Block>();
        earlier(blocks);
        blocks.add(m.table(
                "What happened to this report, in order of time",
                "",
                List.of("What", "When", "Words"),
                entries.stream().map(Entry::words).toList()));
        blocks.add(Material.say((m.trial().signOffs().isEmpty() ? "Nobody has signed this report yet. " : "")
                + (m.version().errata().isEmpty()
                        ? "Nothing in it has been put right since."
                        : "%s put right since the first version; each stands above."
                                .formatted(Say.many(m.version().errata().size(), "thing was", "things were")))));
        return blocks;
    }
}
