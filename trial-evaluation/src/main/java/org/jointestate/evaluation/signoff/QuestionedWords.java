package org.jointestate.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.signoff.Claims.Claim;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;
import org.jspecify.annotations.Nullable;

/** Finds words such as "proved", "led to" and "saved £" in what people wrote, where no computed result supports them. */
public final class QuestionedWords {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");

    /** The place of what is said at a signature. */
    private static final String NOTE = "note";

    private QuestionedWords() {}

    static List<String> sentences(String text) {
        return List.of(SENTENCE_END.split(text));
    }

    /** @param computed asked for once, and only when there is a word that a result might support: it takes its time */
    public static List<QuestionedWord> in(AuthoredText words, Supplier<Computed> computed) {
        return in(SignOffChecks.passages(words), computed);
    }

    /**
     * Of all that people wrote and the report prints. What the plan said beforehand is left alone: it hopes and asks, and the lock is older
     * than any result; why it was amended, and why a team elsewhere is comparable, is looked at.
     */
    public static List<QuestionedWord> in(FrozenTrial trial, Supplier<Computed> computed) {
        return in(Stream.concat(SignOffChecks.passages(trial.authored()), SignOffChecks.recorded(trial)), computed);
    }

    private static List<QuestionedWord> in(Stream<SignOffChecks.Passage> passages, Supplier<Computed> computed) {
        var once = once(computed);
        return passages.flatMap(passage ->
                        in(passage.place(), passage.text(), kind -> isSupported(kind, passage.place(), once)).stream())
                .toList();
    }

    private static Supplier<Computed> once(Supplier<Computed> computed) {
        return new Supplier<>() {
            private @Nullable Computed known;

            @Override
            public Computed get() {
                var found = known == null ? computed.get() : known;
                known = found;
                return found;
            }
        };
    }

    /** Of a text that stands under no measure, such as a note at a signature: no result could support what it claims. */
    public static List<QuestionedWord> inNote(String note) {
        return in(NOTE, note, kind -> false);
    }

    private static List<QuestionedWord> in(String place, String text, Predicate<Kind> supported) {
        var found = new ArrayList<QuestionedWord>();
        for (var sentence : sentences(text)) {
            for (var hit : hits(sentence)) {
                if (!supported.test(hit.claim().kind())) {
                    found.add(questioned(hit, place, sentence));
                }
            }
        }
        return List.copyOf(found);
    }

    private static QuestionedWord questioned(Hit hit, String place, String sentence) {
        var word = sentence.substring(hit.from(), hit.to());
        return new QuestionedWord(
                hit.claim().kind(),
                place,
                sentence.substring(0, hit.from()),
                word,
                sentence.substring(hit.to()),
                hit.claim().instead(),
                mark(place, word, sentence));
    }

    private record Hit(Claim claim, int from, int to) {}

    /** In the order of the sentence; of two that overlap the longer one, so that nothing is asked twice. */
    private static List<Hit> hits(String sentence) {
        var all = new ArrayList<Hit>();
        for (var claim : Claims.ALL) {
            var matcher = claim.pattern().matcher(sentence);
            while (matcher.find()) {
                if (!Denial.of(claim.kind(), sentence.substring(0, matcher.start()), matcher.group())) {
                    all.add(new Hit(claim, matcher.start(), matcher.end()));
                }
            }
        }
        all.sort(Comparator.comparingInt((Hit hit) -> hit.from() - hit.to()).thenComparingInt(Hit::from));
        var kept = new ArrayList<Hit>();
        all.stream()
                .filter(hit -> kept.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }

    /** Only what is said about one measure can be held against its result, and what is said of money against the ledger. */
    private static boolean isSupported(Kind kind, String place, Supplier<Computed> computed) {
        if (kind == Kind.MONEY) {
            return computed.get().savesCash();
        }
        if (!place.startsWith("comment:")) {
            return false;
        }
        var measure = place.substring("comment:".length());
        return switch (kind) {
            case SIGNIFICANCE -> computed.get().changed().contains(measure);
            case CAUSE -> computed.get().compared().contains(measure);
            case BETTER -> computed.get().improved().contains(measure);
            case PROOF, SIZE, MONEY -> false;
        };
    }

    private static String mark(String place, String word, String sentence) {
        return Hashes.sha256((place + "\n" + word.toLowerCase(Locale.ROOT) + "\n" + sentence.strip())
                .getBytes(StandardCharsets.UTF_8));
    }
}
