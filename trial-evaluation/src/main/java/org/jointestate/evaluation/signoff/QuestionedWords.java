package org.jointestate.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;

/** Finds words such as "proved", "caused" and "significant" in what people wrote, where no computed result supports them. */
public final class QuestionedWords {

    private record Rule(Kind kind, Pattern pattern) {}

    private static final String US = "(?:the |this |our )?(?:trial|office|move|sharing|shared office|co-location)";

    private static final List<Rule> RULES = List.of(
            rule(Kind.PROOF, "prove[sdn]?|proving|proofs?|demonstrat(?:es?|ed|ing)|confirm(?:s|ed) that"),
            rule(
                    Kind.CAUSE,
                    "caus(?:es?|ed|ing)|because of %1$s|due to %1$s|thanks to %1$s|as a result of %1$s|effects? of|impact of %1$s|led to|resulted in"
                            .formatted(US)),
            rule(Kind.SIGNIFICANCE, "(?:in|non-)?significant(?:ly)?|significance"));

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");

    private QuestionedWords() {}

    private static Rule rule(Kind kind, String words) {
        return new Rule(
                kind,
                Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** @param computed asked for only when there is a word that a result might support: it takes its time */
    public static List<QuestionedWord> in(AuthoredText words, Supplier<Computed> computed) {
        var found = new ArrayList<QuestionedWord>();
        SignOffChecks.passages(words).forEach(passage -> {
            for (var sentence : SENTENCE_END.split(passage.text())) {
                for (var rule : RULES) {
                    var matcher = rule.pattern().matcher(sentence);
                    while (matcher.find()) {
                        var word = matcher.group();
                        if (!isSupported(rule.kind(), passage.place(), computed)) {
                            found.add(new QuestionedWord(
                                    rule.kind(),
                                    passage.place(),
                                    sentence.substring(0, matcher.start()),
                                    word,
                                    sentence.substring(matcher.end()),
                                    mark(passage.place(), word, sentence)));
                        }
                    }
                }
            }
        });
        return List.copyOf(found);
    }

    /** Only what is said about one measure can be held against its result. */
    private static boolean isSupported(Kind kind, String place, Supplier<Computed> computed) {
        if (!place.startsWith("comment:")) {
            return false;
        }
        var measure = place.substring("comment:".length());
        return switch (kind) {
            case SIGNIFICANCE -> computed.get().changed().contains(measure);
            case CAUSE -> computed.get().compared().contains(measure);
            case PROOF -> false;
        };
    }

    private static String mark(String place, String word, String sentence) {
        return Hashes.sha256((place + "\n" + word.toLowerCase(Locale.ROOT) + "\n" + sentence.strip())
                .getBytes(StandardCharsets.UTF_8));
    }
}
