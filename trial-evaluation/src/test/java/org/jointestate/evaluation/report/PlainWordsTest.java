package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the report says by itself is to be read by whoever reads as well as somebody of fourteen. */
class PlainWordsTest {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    @Test
    void what_is_computed_is_said_in_words_of_a_reader_of_fourteen() {
        var sentences = new ArrayList<String>();
        var report = ReportWriter.write(Sections.demonstration().trial(), Version.internal());
        for (var section : report.sections()) {
            Sections.of(section, Block.Paragraph.class).forEach(one -> split(one.text(), sentences));
            Sections.of(section, Block.Verdict.class)
                    .forEach(one -> split(one.lead() + " " + one.text() + " " + one.caveat(), sentences));
            Sections.figures(section).forEach(one -> split(one.sentence(), sentences));
        }

        double words = 0;
        double syllables = 0;
        for (var sentence : sentences) {
            for (var word : sentence.split("[^A-Za-z'-]+")) {
                if (!word.isEmpty()) {
                    words++;
                    syllables += syllables(word);
                }
            }
        }

        assertTrue(sentences.size() > 100, "sentences looked at: " + sentences.size());
        // Flesch and Kincaid 1975: the school grade, five less than the age.
        var grade = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
        assertTrue(grade < 9, "school grade %s, %s words a sentence".formatted(grade, words / sentences.size()));
    }

    private static void split(String text, List<String> sentences) {
        for (var sentence : text.split("(?<=[.!?;:])\\s+")) {
            if (sentence.split(" ").length > 2) {
                sentences.add(sentence);
            }
        }
    }

    private static int syllables(String word) {
        var lower = word.toLowerCase(java.util.Locale.ROOT).replaceAll("(?:es|ed|e)$", "");
        int count = 0;
        var found = VOWELS.matcher(lower);
        while (found.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
