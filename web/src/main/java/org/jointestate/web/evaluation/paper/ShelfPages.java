package org.jointestate.web.evaluation.paper;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The pages around the papers: the list, a page for each version, the corrections. Plain mark-up without a script, from templates that hold no words. */
final class ShelfPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Words words;
    private final Office office;
    private final String address;
    private final PebbleEngine engine;

    ShelfPages(Words words, Office office, Optional<String> publicAddress) {
        this.words = words;
        this.office = office;
        this.address = publicAddress.orElse("");
        var loader = new ClasspathLoader(ShelfPages.class.getClassLoader());
        loader.setPrefix("org/jointestate/web/papers");
        loader.setSuffix(".html");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new Sentences(words))
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .newLineTrimming(false)
                .build();
    }

    static ShelfPages asSet(Words words) {
        return new ShelfPages(words, Office.asSet(), Setting.publicAddress());
    }

    AtomFeed feed() {
        return new AtomFeed(words, address);
    }

    static String addressOf(Paper paper) {
        return "/papers/%s/v%d/".formatted(paper.slug(), paper.version());
    }

    /** A link with what it says. */
    record Link(String href, String says) {}

    /** A paper in the list. */
    record Row(
            String kind,
            String day,
            String href,
            String title,
            String summary,
            boolean synthetic,
            List<Link> files,
            List<String> notes) {}

    /** A choice of a list. */
    record Choice(String value, String says, boolean chosen) {}

    /** A file with what proves it. */
    record Proof(String name, String href, String what, String size, String sha256) {}

    /** A version in the history. */
    record Version(String href, String says, boolean here) {}

    /** The list, whole or as far as it was asked for. */
    String list(PublicShelf shelf, PublicShelf.Search search, boolean demonstration) {
        var found = shelf.found(search);
        var page = frame("list", words.of("papers.title"), demonstration || isSynthetic(shelf), "/papers/");
        page.put("current", "papers");
        page.put("search", search);
        page.put("all", search.isAll());
        page.put("rows", found.stream().map(one -> row(shelf, one)).toList());
        page.put("heading", heading(found.size(), shelf, search));
        var kinds = new ArrayList<Choice>();
        for (var kind : PaperKind.values()) {
            kinds.add(new Choice(
                    kind.name(),
                    words.of("papers.kind." + kind),
                    search.kind().filter(kind::equals).isPresent()));
        }
        page.put("kinds", kinds);
        page.put(
                "boards",
                shelf.boards().stream()
                        .map(board -> new Choice(board, board, board.equals(search.board())))
                        .toList());
        page.put(
                "trials",
                shelf.trials().stream()
                        .map(trial -> new Choice(
                                trial.code(), trial.title(), trial.code().equals(search.trial())))
                        .toList());
        return filled("list", page);
    }

    private String heading(int found, PublicShelf shelf, PublicShelf.Search search) {
        if (search.isAll()) {
            return found == 0 ? words.of("papers.none") : words.of("papers.count", found);
        }
        return found == 0
                ? words.of("papers.notFound", shelf.newest().size())
                : words.of("papers.found", found, shelf.newest().size());
    }

    private Row row(PublicShelf shelf, ShelvedPaper one) {
        var paper = one.paper();
        var here = addressOf(paper);
        var files = new ArrayList<Link>();
        if (!one.isWithdrawn()) {
            online(one).ifPresent(file -> files.add(new Link(here + file.name(), words.of("papers.online"))));
            pdf(one).ifPresent(
                            file -> files.add(new Link(here + file.name(), words.of("papers.pdf", size(file.size())))));
            named(one, ".txt").ifPresent(file -> files.add(new Link(here + file.name(), words.of("papers.text"))));
            var data = one.files().stream()
                    .filter(file -> file.name().contains("/"))
                    .count();
            if (data > 0) {
                files.add(new Link(here + "#files", words.of("papers.data", data)));
            }
        } else {
            files.add(new Link(
                    here + "#h-h",
                    words.of("papers.historyOf", shelf.versions(paper.slug()).size())));
        }
        var notes = new ArrayList<String>();
        one.withdrawal()
                .ifPresent(withdrawal ->
                        notes.add(words.of("papers.withdrawnNote", day(withdrawal.at()), withdrawal.reason())));
        paper.exemption()
                .ifPresent(why ->
                        notes.add(words.of("papers.exemptNote", Grounds.words(words, why.ground()), why.because())));
        one.errata().forEach(erratum -> notes.add(correction(erratum)));
        return new Row(
                words.of("papers.kind." + paper.kind()),
                day(paper.publishedAt()),
                here,
                paper.title(),
                one.isWithdrawn() ? "" : paper.summary(),
                paper.synthetic(),
                files,
                notes);
    }

    private String correction(Erratum erratum) {
        return erratum.putRightIn().isPresent()
                ? words.of(
                        "papers.correctionRight",
                        erratum.number(),
                        day(erratum.at()),
                        erratum.text(),
                        erratum.putRightIn().getAsInt())
                : words.of("papers.correction", erratum.number(), day(erratum.at()), erratum.text());
    }

    /** The page of a version. Where it was withdrawn, it is the notice that stands in its place. */
    String paper(PublicShelf shelf, ShelvedPaper one, boolean demonstration) {
        var paper = one.paper();
        var here = addressOf(paper);
        var page = frame("paper", paper.title(), demonstration || paper.synthetic(), here);
        page.put("current", "");
        page.put("kind", words.of("papers.kind." + paper.kind()));
        page.put("published", day(paper.publishedAt()));
        page.put("version", paper.version());
        page.put("trialTitle", paper.trialTitle());
        page.put("summary", one.isWithdrawn() ? "" : paper.summary());
        page.put("meeting", paper.meeting().map(this::meeting).orElse(""));
        page.put(
                "withdrawn",
                one.withdrawal()
                        .map(withdrawal -> words.of("papers.withdrawnOn", day(withdrawal.at())))
                        .orElse(""));
        page.put("because", one.withdrawal().map(w -> w.reason()).orElse(""));
        page.put("online", online(one).map(file -> here + file.name()).orElse(""));
        page.put("pdf", pdf(one).map(file -> here + file.name()).orElse(""));
        page.put(
                "pdfSays",
                pdf(one).map(file -> words.of("papers.pdf", size(file.size()))).orElse(""));
        page.put(
                "large",
                named(one, "-large-print.html").map(file -> here + file.name()).orElse(""));
        page.put("text", named(one, ".txt").map(file -> here + file.name()).orElse(""));
        page.put("sums", here + PaperFolder.SUMS);
        page.put("exempt", paper.exemption().isPresent());
        page.put(
                "exemptGround",
                paper.exemption().map(why -> Grounds.words(words, why.ground())).orElse(""));
        page.put("exemptBecause", paper.exemption().map(Exemption::because).orElse(""));
        page.put(
                "exemptInterest",
                paper.exemption().map(Exemption::publicInterest).orElse(""));
        var proofs = one.files().stream()
                .sorted(Comparator.comparing(ShelfPages::place).thenComparing(PaperFile.Entry::name))
                .map(file -> new Proof(file.name(), here + file.name(), what(file), size(file.size()), file.sha256()))
                .toList();
        page.put(
                "main",
                proofs.stream().filter(proof -> !proof.name().contains("/")).toList());
        page.put(
                "data",
                proofs.stream().filter(proof -> proof.name().contains("/")).toList());
        page.put(
                "example",
                pdf(one).map(PaperFile.Entry::name)
                        .orElse(one.files().isEmpty() ? "" : one.files().get(0).name()));
        page.put("corrections", one.errata().stream().map(this::correction).toList());
        var newest = newest(shelf, one);
        var isNewest = newest.paper().version() <= paper.version();
        page.put("newer", isNewest ? "" : addressOf(newest.paper()));
        page.put(
                "newerSee",
                words.of(
                        newest.isWithdrawn() ? "papers.newerSeeWithdrawn" : "papers.newerSee",
                        newest.paper().version()));
        page.put(
                "versions",
                shelf.versions(paper.slug()).stream()
                        .map(other -> new Version(
                                addressOf(other.paper()),
                                words.of(
                                        other.isWithdrawn() ? "papers.versionWithdrawn" : "papers.versionOf",
                                        other.paper().version(),
                                        day(other.paper().publishedAt())),
                                other.paper().id().equals(paper.id())))
                        .toList());
        page.put("beside", beside(shelf, one));
        return filled("paper", page);
    }

    /** The newest version, withdrawn or not: where it was withdrawn, its notice says why, which a reader of an older one must know. */
    private static ShelvedPaper newest(PublicShelf shelf, ShelvedPaper one) {
        var versions = shelf.versions(one.paper().slug());
        return versions.isEmpty() ? one : versions.get(versions.size() - 1);
    }

    /** Other papers of the same trial. */
    private List<Link> beside(PublicShelf shelf, ShelvedPaper one) {
        return shelf.newest().stream()
                .filter(other -> other.paper().trial().equals(one.paper().trial()))
                .filter(other -> !other.paper().slug().equals(one.paper().slug()))
                .map(other -> new Link(
                        addressOf(other.paper()),
                        words.of("papers.kind." + other.paper().kind()) + ": "
                                + other.paper().title()))
                .toList();
    }

    private String meeting(Meeting meeting) {
        return meeting.on()
                .map(day -> words.of("papers.meeting", meeting.board(), DAY.format(day)))
                .orElse(meeting.board());
    }

    /** Every correction and withdrawal. */
    String corrections(PublicShelf shelf, boolean demonstration) {
        var page = frame(
                "corrections",
                words.of("papers.corrections"),
                demonstration || isSynthetic(shelf),
                "/papers/corrections.html");
        page.put("current", "corrections");
        page.put(
                "corrections",
                shelf.corrections().stream()
                        .map(erratum -> new Link(
                                "/papers/%s/v%d/".formatted(erratum.paper(), erratum.foundIn()),
                                title(shelf, erratum) + ". " + correction(erratum)))
                        .toList());
        page.put(
                "withdrawals",
                shelf.withdrawn().stream()
                        .map(one -> new Link(
                                addressOf(one.paper()),
                                words.of(
                                        "papers.withdrawnLine",
                                        one.paper().title(),
                                        one.paper().version(),
                                        day(one.withdrawal().orElseThrow().at()),
                                        one.withdrawal().orElseThrow().reason())))
                        .toList());
        return filled("corrections", page);
    }

    private static String title(PublicShelf shelf, Erratum erratum) {
        return shelf.versions(erratum.paper()).stream()
                .map(one -> one.paper().title())
                .findFirst()
                .orElse(erratum.paper().value());
    }

    /** Nothing stands at this address. */
    String missing(boolean demonstration) {
        var page = frame("missing", words.of("papers.missing"), demonstration, "");
        page.put("current", "");
        return filled("missing", page);
    }

    private static boolean isSynthetic(PublicShelf shelf) {
        return shelf.papers().stream().anyMatch(one -> one.paper().synthetic());
    }

    private Map<String, Object> frame(String name, String title, boolean synthetic, String path) {
        var page = new HashMap<String, Object>();
        page.put("page", name);
        page.put("title", title);
        page.put("synthetic", synthetic);
        page.put("permanent", path.isEmpty() || address.isEmpty() ? "" : address + path);
        page.put("office", office.words().orElseGet(() -> words.of("papers.officeUnset")));
        page.put("officeLink", office.link().orElse(""));
        return page;
    }

    private String filled(String template, Map<String, Object> page) {
        var writer = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(writer, page, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    /** What most readers want stands first. */
    private static int place(PaperFile.Entry file) {
        return file.name().matches("(report|scrutiny-paper)\\.(html|pdf)") ? 0 : 1;
    }

    private static Optional<PaperFile.Entry> online(ShelvedPaper one) {
        return one.files().stream()
                .filter(file -> file.mediaType().startsWith("text/html"))
                .filter(file -> !file.name().contains("/") && !file.name().contains("large-print"))
                .findFirst();
    }

    private static Optional<PaperFile.Entry> pdf(ShelvedPaper one) {
        return one.files().stream()
                .filter(file -> file.mediaType().equals("application/pdf"))
                .findFirst();
    }

    private static Optional<PaperFile.Entry> named(ShelvedPaper one, String ending) {
        return one.files().stream()
                .filter(file -> file.name().endsWith(ending) && !file.name().contains("/"))
                .findFirst();
    }

    private String what(PaperFile.Entry file) {
        if (file.name().contains("large-print")) {
            return words.of("papers.file.large");
        }
        var ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var key = "papers.file." + ending;
        return words.has(key) ? words.of(key) : words.of("papers.file.other");
    }

    static String size(long bytes) {
        return bytes < 1000
                ? bytes + " bytes"
                : bytes < 1_000_000
                        ? Math.round(bytes / 1000.0) + " KB"
                        : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, LONDON));
    }

    /** {@code w("key", gaps…)}: a sentence of the bundles. */
    private static final class Sentences extends AbstractExtension {

        private final Words words;

        Sentences(Words words) {
            this.words = words;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("w", new Function() {
                @Override
                public @Nullable List<String> getArgumentNames() {
                    return null;
                }

                @Override
                public Object execute(
                        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
                    var gaps = new ArrayList<Object>();
                    for (int n = 1; arguments.containsKey(String.valueOf(n)); n++) {
                        gaps.add(arguments.get(String.valueOf(n)));
                    }
                    return words.of(String.valueOf(arguments.get("0")), gaps.toArray());
                }
            });
        }
    }
}
