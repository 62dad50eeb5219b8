package org.jointestate.domain.trial.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;

/**
 * What can be told of one wave: how many answered, and how often each answer was given to each statement. Nothing of it is told of fewer
 * than five people: then the numbers are not in here at all.
 *
 * @param people how many answered; in steps of five while the wave is open, 0 unless that or SHOWN
 * @param items in the order of the protocol; empty unless the state is SHOWN
 */
public record WaveResults(SurveyWave wave, State state, int people, List<ItemCounts> items) {

    public static final int FEWEST = 5;

    public enum State {
        NO_ANSWERS,
        /** People are still answering: a count that grew by one would tell what the last of them said. */
        OPEN,
        TOO_FEW,
        SHOWN
    }

    /** @param counts how often 1, 2, 3, 4 and 5 were given; empty when fewer than five people answered this statement */
    public record ItemCounts(SurveyItem item, List<Integer> counts) {

        public boolean shown() {
            return !counts.isEmpty();
        }

        public int answers() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param open whether the wave still takes answers */
    static WaveResults of(SurveyWave wave, List<SurveyItem> items, List<SurveyAnswer> answers, boolean open) {
        var ofWave = answers.stream()
                .filter(answer -> answer.wave() == wave.number())
                .toList();
        var people = people(ofWave);
        if (open) {
            return new WaveResults(wave, State.OPEN, people / FEWEST * FEWEST, List.of());
        }
        if (people < FEWEST) {
            return new WaveResults(wave, people == 0 ? State.NO_ANSWERS : State.TOO_FEW, 0, List.of());
        }
        return new WaveResults(
                wave,
                State.SHOWN,
                people,
                items.stream()
                        .map(item -> new ItemCounts(item, counts(item, ofWave)))
                        .toList());
    }

    private static List<Integer> counts(SurveyItem item, List<SurveyAnswer> answers) {
        var ofItem = answers.stream()
                .filter(answer -> answer.item().equals(item.code()))
                .toList();
        if (ofItem.size() < FEWEST) {
            return List.of();
        }
        var counts = new ArrayList<Integer>(Collections.nCopies(SurveyAnswer.HIGHEST, 0));
        ofItem.forEach(answer -> counts.set(answer.answer() - 1, counts.get(answer.answer() - 1) + 1));
        return List.copyOf(counts);
    }

    static int people(List<SurveyAnswer> ofOneWave) {
        return (int) ofOneWave.stream().map(SurveyAnswer::respondent).distinct().count();
    }

    /** The answers that may leave the application: none of a wave, and none to a statement, with fewer than five people behind them. */
    public static List<SurveyAnswer> releasable(List<SurveyAnswer> answers) {
        return answers.stream().collect(Collectors.groupingBy(SurveyAnswer::wave)).values().stream()
                .filter(ofWave -> people(ofWave) >= FEWEST)
                .flatMap(ofWave -> ofWave.stream().collect(Collectors.groupingBy(SurveyAnswer::item)).values().stream())
                .filter(ofItem -> ofItem.size() >= FEWEST)
                .flatMap(List::stream)
                .sorted(SurveyAnswer.ORDER)
                .toList();
    }

    /** The share of those asked who answered, in whole per cent; nothing when nobody was asked. */
    public int responsePercent() {
        return wave.invited() == 0 ? 0 : (int) Math.round(100.0 * people / wave.invited());
    }

    /** The five answers, for a page that heads columns with them. */
    public static List<Integer> scale() {
        return IntStream.rangeClosed(SurveyAnswer.LOWEST, SurveyAnswer.HIGHEST)
                .boxed()
                .toList();
    }
}
