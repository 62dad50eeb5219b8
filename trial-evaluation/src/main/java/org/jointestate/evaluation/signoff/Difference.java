package org.jointestate.evaluation.signoff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenFolder;

/**
 * What differs between two frozen folders: word by word in what people wrote, line by line in the data. Of files in which a line is a
 * person it says only how many lines differ.
 */
public record Difference(List<Passage> words, List<FileChange> files) {

    /** What happened to a piece of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Piece(Kind kind, String text) {}

    /** A place whose words differ, such as section:LIMITS. */
    public record Passage(String place, List<Piece> pieces) {
        public Passage {
            pieces = List.copyOf(pieces);
        }
    }

    /** @param lines at most {@link #MOST_LINES} of those that differ; none where a line is a person */
    public record FileChange(String name, int removed, int added, List<Piece> lines) {
        public FileChange {
            lines = List.copyOf(lines);
        }

        public boolean shortened() {
            return lines.size() < removed + added;
        }
    }

    public static final int MOST_LINES = 40;

    private static final String WORDS = "authored.json";
    private static final Set<String> ONE_BY_ONE = Set.of("presence.csv", "survey.csv", "outcome-records.csv");

    public Difference {
        words = List.copyOf(words);
        files = List.copyOf(files);
    }

    public boolean isNone() {
        return words.isEmpty() && files.isEmpty();
    }

    public static Difference between(
            Map<String, byte[]> before, AuthoredText wordsBefore, Map<String, byte[]> after, AuthoredText wordsAfter) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(List.of(WORDS, Binding.SIGN_OFFS, FrozenFolder.MANIFEST));
        var files = new ArrayList<FileChange>();
        for (var name : names) {
            var old = before.getOrDefault(name, new byte[0]);
            var now = after.getOrDefault(name, new byte[0]);
            if (!Arrays.equals(old, now)) {
                files.add(lines(name, old, now));
            }
        }
        return new Difference(ofWords(wordsBefore, wordsAfter), files);
    }

    /** The places in which somebody wrote something else, with what went and what came. */
    public static List<Passage> ofWords(AuthoredText before, AuthoredText after) {
        var old = byPlace(before);
        var now = byPlace(after);
        var places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        return places.stream()
                .filter(place -> !old.getOrDefault(place, "").equals(now.getOrDefault(place, "")))
                .map(place -> new Passage(
                        place, pieces(tokens(old.getOrDefault(place, "")), tokens(now.getOrDefault(place, "")))))
                .toList();
    }

    private static Map<String, String> byPlace(AuthoredText words) {
        var texts = new LinkedHashMap<String, String>();
        var advice = words.recommendation();
        if (advice != null) {
            texts.put("verb", advice.verb().name().toLowerCase(java.util.Locale.ROOT));
        }
        SignOffChecks.passages(words).forEach(one -> texts.merge(one.place(), one.text(), (a, b) -> a + "\n" + b));
        words.answers().stream()
                .filter(one -> !one.answerable())
                .forEach(one -> texts.merge("answer:" + one.question(), "", (a, b) -> "Not answerable: " + a));
        return texts;
    }

    private static List<String> tokens(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static List<Piece> pieces(List<String> old, List<String> now) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", tokens)));
        }
    }

    private static FileChange lines(String name, byte[] old, byte[] now) {
        int removed = 0;
        int added = 0;
        var shown = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(linesOf(old), linesOf(now)).getDeltas()) {
            removed += delta.getSource().size();
            added += delta.getTarget().size();
            if (!ONE_BY_ONE.contains(name)) {
                delta.getSource().getLines().forEach(line -> shown.add(new Piece(Kind.REMOVED, line)));
                delta.getTarget().getLines().forEach(line -> shown.add(new Piece(Kind.ADDED, line)));
            }
        }
        return new FileChange(name, removed, added, shown.subList(0, Math.min(MOST_LINES, shown.size())));
    }

    private static List<String> linesOf(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
