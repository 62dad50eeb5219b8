package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/** Two small drawings of steps: the ladder of evidence and the choice among four recommendations. */
final class Steps {

    private static final double WIDTH = 306;

    private Steps() {}

    static Block.Ladder ladder(String id, int level, String sentence) {
        var marks = new ArrayList<Drawing.Mark>();
        var step = WIDTH / 6;
        for (int n = 0; n <= 5; n++) {
            var look = n <= level ? Drawing.Look.BAR_5 : Drawing.Look.BAR_2;
            marks.add(new Drawing.Box(look, n * step + 0.5, 1, step - 4, 6));
            marks.add(new Drawing.Label(
                    n * step + step / 2 - 2, 19, Drawing.Anchor.MIDDLE, n == level, String.valueOf(n)));
        }
        var words = "Six steps from 0 to 5, filled up to %s.".formatted(level);
        return new Block.Ladder(
                new Block.Figure(id, "", "", "", new Drawing(WIDTH, 22, marks), words, ""), level, sentence);
    }

    static Block.Figure choice(String id, List<String> words, int chosen) {
        var marks = new ArrayList<Drawing.Mark>();
        var step = WIDTH / words.size();
        for (int n = 0; n < words.size(); n++) {
            marks.add(new Drawing.Box(Drawing.Look.FLAG, n * step + 0.5, 1, step - 1, 22));
            if (n == chosen) {
                marks.add(new Drawing.Box(Drawing.Look.BAR_5, n * step + 0.5, 20, step - 1, 3));
                marks.add(new Drawing.Box(Drawing.Look.BAR_5, n * step + 0.5, 1, step - 1, 3));
            }
            marks.add(new Drawing.Label(n * step + step / 2, 16, Drawing.Anchor.MIDDLE, n == chosen, words.get(n)));
        }
        var spoken = "Chosen: %s. The choices were: %s.".formatted(words.get(chosen), String.join(", ", words));
        return new Block.Figure(id, "", "", "", new Drawing(WIDTH, 24, marks), spoken, "");
    }
}
