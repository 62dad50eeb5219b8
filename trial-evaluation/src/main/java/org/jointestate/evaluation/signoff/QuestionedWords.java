package org.jointestate.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.report.Sentences;
import org.jointestate.evaluation.signoff.Claims.Claim;
import org.jspecify.annotations.Nullable;

/** Finds words such as "proved", "led to" and "saved £" in what people wrote, where no computed result supports them. */
public final class QuestionedWords {

    /** A line that is over: an empty one follows, or an item of a list, or a new sentence behind one that was complete or had no end. */
    private static final Pattern LINE_END =
            Pattern.compile("\\R[\\p{Z}\\t]*(?=\\R|[-*•–—]|\\d+[.)] )|(?<=[.!?:;])[\\p{Z}\\t]*\\R|"
                    + "(?<!\\b(?i:to|of|by|the|a|an|in|on|and|or|for|with|from|because|due|led|that|is|was|are|were|has|have|had|our|this)[\\p{Z}\\t]{0,9})"
                    + "\\R(?=[\\p{Z}\\t]*\\p{Lu})");

    /** The place of what is said at a signature. */
    private static final String NOTE = "note";

    private QuestionedWords() {}

    static List<String> sentences(String text) {
        return LINE_END.splitAsStream(text)
                .flatMap(line -> Sentences.of(line).stream())
                .toList();
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
        return passages.flatMap(passage -> in(
                        passage.place(),
                        passage.text(),
                        (hit, sentence) -> Support.of(
                                hit.claim().kind(), hit.in(sentence), sentence, hit.from(), passage.place(), once))
                        .stream())
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
        return in(NOTE, note, (hit, sentence) -> false);
    }

    private static List<QuestionedWord> in(String place, String text, BiPredicate<Hit, String> supported) {
        var found = new ArrayList<QuestionedWord>();
        for (var sentence : sentences(text)) {
            for (var hit : hits(sentence)) {
                if (!supported.test(hit, sentence)) {
                    found.add(questioned(hit, place, sentence));
                }
            }
        }
        return List.copyOf(found);
    }

    private static QuestionedWord questioned(Hit hit, String place, String sentence) {
        var word = hit.in(sentence);
        return new QuestionedWord(
                hit.claim().kind(),
                place,
                sentence.substring(0, hit.from()),
                word,
                sentence.substring(hit.to()),
                hit.claim().instead(),
                mark(place, word, sentence));
    }

    private record Hit(Claim claim, int from, int to) {

        String in(String sentence) {
            return sentence.substring(from, to);
        }
    }

    /** In the order of the sentence; of two that overlap the longer one, and a wide one last, so that nothing is asked twice. */
    private static List<Hit> hits(String sentence) {
        var all = new ArrayList<Hit>();
        for (var claim : Claims.ALL) {
            var matcher = claim.pattern().matcher(sentence);
            while (matcher.find()) {
                if (!Denial.of(
                        claim,
                        sentence.substring(0, matcher.start()),
                        matcher.group(),
                        sentence.substring(matcher.end()))) {
                    all.add(new Hit(claim, matcher.start(), matcher.end()));
                }
            }
        }
        all.sort(Comparator.comparing((Hit hit) -> hit.claim().form() == Claims.Form.NET)
                .thenComparingInt(hit -> hit.from() - hit.to())
                .thenComparingInt(Hit::from));
        var kept = new ArrayList<Hit>();
        all.stream()
                .filter(hit -> kept.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }

    private static String mark(String place, String word, String sentence) {
        return Hashes.sha256((place + "\n" + word.toLowerCase(Locale.ROOT) + "\n" + sentence.strip())
                .getBytes(StandardCharsets.UTF_8));
    }
}
