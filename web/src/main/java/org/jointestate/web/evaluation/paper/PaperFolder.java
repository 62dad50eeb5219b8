package org.jointestate.web.evaluation.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jointestate.domain.evaluation.paper.CopyPapers;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperId;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this node from which papers are read: the files of each version under {@code slug/v1/}, the pages around them, the feed
 * and the index. Each file is written aside, forced to the disk and moved into place, and the index comes last, so that whoever reads
 * while papers are written, or after a power cut, meets what was before or what is now. Only what the index names is ever handed out.
 */
public final class PaperFolder {

    static final String INDEX = "index.json";
    static final String SUMS = "SHA256SUMS";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String ASIDE = ".new";
    private static final int WORTH_PACKING = 600;
    private static final Logger LOG = Logger.getLogger(PaperFolder.class.getName());

    /** Where papers come from. */
    public interface Source {

        /** @return nothing while the shelf stands as it is known */
        Optional<CopyPapers.Shelf> changedSince(String known);

        PaperFile file(PaperId paper, String name);
    }

    /**
     * A file that may be handed out.
     *
     * @param ours whether it is a page around the papers, or a published file
     */
    record Served(Path file, @Nullable Path packed, String mediaType, String sha256, boolean ours) {}

    /** What is handed out at one moment. */
    record Contents(PublicShelf shelf, Map<String, Served> files) {}

    private final Path root;
    private final Source source;
    private final ShelfPages pages;
    private final BooleanSupplier demonstration;
    private final Set<Path> proved = new HashSet<>();
    private final Set<Path> damaged = new HashSet<>();
    private String state = "";
    private volatile Contents contents = new Contents(new PublicShelf(List.of()), Map.of());

    PaperFolder(Path root, Source source, ShelfPages pages, BooleanSupplier demonstration) {
        this.root = root;
        this.source = source;
        this.pages = pages;
        this.demonstration = demonstration;
    }

    /** Reads what was written before, so that papers can be read while the database cannot. */
    synchronized void open() {
        try {
            Files.createDirectories(root);
            clear(root.resolve(ASIDE));
            if (Files.exists(root.resolve(INDEX))) {
                contents = contentsOf(ShelfIndex.read(Files.readString(root.resolve(INDEX))));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.WARNING, "The folder of published papers cannot be read; it is written again.", unreadable);
        }
    }

    /** Writes what was added since the last time, if anything was. */
    public synchronized void refresh() {
        var changed = source.changedSince(state);
        if (changed.isPresent()) {
            try {
                // What could not be shown is tried again at the next look, however long the shelf stands as it is.
                if (write(changed.get().papers())) {
                    state = changed.get().state();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Contents contents() {
        return contents;
    }

    ShelfPages pages() {
        return pages;
    }

    boolean isDemonstration() {
        return demonstration.getAsBoolean();
    }

    /** @return false when there is a paper that cannot be shown */
    private boolean write(List<ShelvedPaper> all) throws IOException {
        var whole = new ArrayList<ShelvedPaper>();
        for (var one : all) {
            if (one.isWithdrawn() || copied(one)) {
                whole.add(one);
            }
        }
        var shelf = new PublicShelf(whole);
        for (var one : whole) {
            var folder = folderOf(one.paper());
            page(folder.resolve("index.html"), pages.paper(shelf, one, isDemonstration()));
            page(folder.resolve(SUMS), sums(one));
        }
        page(root.resolve("index.html"), pages.list(shelf, PublicShelf.Search.all(), isDemonstration()));
        page(root.resolve("corrections.html"), pages.corrections(shelf, isDemonstration()));
        page(root.resolve("feed.atom"), pages.feed().write(shelf));
        page(root.resolve(INDEX), ShelfIndex.write(whole));
        contents = contentsOf(whole);
        for (var one : whole) {
            if (one.isWithdrawn()) {
                takeAway(one);
            }
        }
        return whole.size() == all.size();
    }

    /** @return false when what the database holds is not what was published: such a paper is not shown */
    private boolean copied(ShelvedPaper one) throws IOException {
        for (var entry : one.files()) {
            var target = folderOf(one.paper()).resolve(entry.name());
            if (proved.contains(target) && Files.exists(target) || isAsPublished(target, entry)) {
                proved.add(target);
                continue;
            }
            var bytes = source.file(one.paper().id(), entry.name()).bytes();
            if (!PaperFile.sha256(bytes).equals(entry.sha256())) {
                if (damaged.add(target)) {
                    LOG.log(
                            Level.SEVERE,
                            "The file ({0}) of the paper ({1}) is not what was published; the paper is not shown.",
                            new Object[] {entry.name(), one.paper().id()});
                }
                return false;
            }
            put(target, bytes);
            packed(target, entry.mediaType(), bytes);
            proved.add(target);
            damaged.remove(target);
        }
        return true;
    }

    private static boolean isAsPublished(Path target, PaperFile.Entry entry) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == entry.size()
                && PaperFile.sha256(Files.readAllBytes(target)).equals(entry.sha256())
                && (!isWorthPacking(entry.mediaType(), entry.size()) || Files.exists(packedOf(target)));
    }

    private void page(Path target, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
            // The packed one goes first: between the two there is none, never an old one beside a new.
            Files.deleteIfExists(packedOf(target));
            put(target, bytes);
        }
        if (!Files.exists(packedOf(target))) {
            packed(target, HTML, bytes);
        }
    }

    private void packed(Path target, String mediaType, byte[] bytes) throws IOException {
        if (isWorthPacking(mediaType, bytes.length)) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            put(packedOf(target), out.toByteArray());
        }
    }

    private static boolean isWorthPacking(String mediaType, long size) {
        return size >= WORTH_PACKING
                && (mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("xml"));
    }

    private static Path packedOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".gz");
    }

    /** Aside, to the disk, into place, and the folder to the disk. */
    private void put(Path target, byte[] bytes) throws IOException {
        var aside = Files.createDirectories(root.resolve(ASIDE));
        var folder = Files.createDirectories(target.getParent());
        var written = Files.createTempFile(aside, "paper", "");
        try {
            try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void takeAway(ShelvedPaper one) throws IOException {
        for (var entry : one.files()) {
            var target = folderOf(one.paper()).resolve(entry.name());
            Files.deleteIfExists(packedOf(target));
            Files.deleteIfExists(target);
            proved.remove(target);
        }
    }

    private Path folderOf(Paper paper) {
        return root.resolve(paper.slug().value()).resolve("v" + paper.version());
    }

    /** As {@code sha256sum -c} reads it. */
    private static String sums(ShelvedPaper one) {
        return one.files().stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    private Contents contentsOf(List<ShelvedPaper> papers) throws IOException {
        var files = new HashMap<String, Served>();
        ours(files, "/", root.resolve("index.html"), HTML);
        ours(files, "/corrections.html", root.resolve("corrections.html"), HTML);
        ours(files, "/feed.atom", root.resolve("feed.atom"), "application/atom+xml;charset=UTF-8");
        ours(files, "/" + INDEX, root.resolve(INDEX), "application/json");
        for (var one : papers) {
            var folder = folderOf(one.paper());
            var path = pathOf(one.paper().slug(), one.paper().version());
            ours(files, path, folder.resolve("index.html"), HTML);
            ours(files, path + SUMS, folder.resolve(SUMS), "text/plain;charset=UTF-8");
            if (!one.isWithdrawn()) {
                for (var entry : one.files()) {
                    var target = folder.resolve(entry.name());
                    files.put(
                            path + entry.name(),
                            new Served(target, present(packedOf(target)), entry.mediaType(), entry.sha256(), false));
                }
            }
        }
        return new Contents(new PublicShelf(papers), Map.copyOf(files));
    }

    static String pathOf(PaperSlug slug, int version) {
        return "/%s/v%d/".formatted(slug, version);
    }

    private static void ours(Map<String, Served> files, String path, Path file, String mediaType) throws IOException {
        var sha256 = PaperFile.sha256(Files.readAllBytes(file));
        files.put(path, new Served(file, present(packedOf(file)), mediaType, sha256, true));
    }

    private static @Nullable Path present(Path file) {
        return Files.exists(file) ? file : null;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                for (var one : left.toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
