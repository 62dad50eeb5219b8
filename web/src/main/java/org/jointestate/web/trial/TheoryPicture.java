package org.jointestate.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.TheoryLink;

/**
 * The theory of change as a drawing: a column a stage from left to right, or one below the other on a phone, a box a link, with the
 * measures that hang on it. A stage without a box is drawn too, so that the hole is seen.
 */
public record TheoryPicture(int width, int height, List<Stage> stages, List<Box> boxes, List<Arrow> arrows) {

    /** The head of a stage. */
    public record Stage(String name, int x, int y, int width, int middle, boolean hole) {}

    public record Box(int x, int y, int width, int height, List<Line> lines, List<Line> measures) {}

    public record Line(int x, int y, String text) {}

    public record Arrow(String path) {}

    private static final int HEAD = 32;
    private static final int GAP = 14;
    private static final int PAD = 12;
    private static final int LINE = 19;
    private static final int BETWEEN = 30;

    /** Letters of the typeface are at most this wide on average at the size of the drawing. */
    private static final double LETTER = 7.2;

    /** Stages side by side. */
    static TheoryPicture wide(Protocol plan, Function<TheoryLink.Stage, String> names) {
        var stages = TheoryLink.Stage.values();
        var width = 202;
        var height = 0;
        var heads = new ArrayList<Stage>();
        var boxes = new ArrayList<Box>();
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < stages.length; i++) {
            var x = 1 + i * (width + BETWEEN);
            var y = HEAD + GAP;
            var links = links(plan, stages[i]);
            heads.add(new Stage(names.apply(stages[i]), x, 1, width, x + width / 2, links.isEmpty()));
            for (var link : links) {
                var box = box(plan, link, x, y, width);
                boxes.add(box);
                y += box.height() + GAP;
            }
            height = Math.max(height, links.isEmpty() ? HEAD + GAP + 60 : y);
            if (i > 0) {
                arrows.add(new Arrow("M%d %dh%dm-7 -5l7 5l-7 5".formatted(x - BETWEEN + 4, 1 + HEAD / 2, BETWEEN - 8)));
            }
        }
        return new TheoryPicture(
                stages.length * width + (stages.length - 1) * BETWEEN + 2, height, heads, boxes, arrows);
    }

    /** Stages one below the other. */
    static TheoryPicture narrow(Protocol plan, Function<TheoryLink.Stage, String> names) {
        var width = 286;
        var y = 1;
        var heads = new ArrayList<Stage>();
        var boxes = new ArrayList<Box>();
        var arrows = new ArrayList<Arrow>();
        for (var stage : TheoryLink.Stage.values()) {
            if (y > 1) {
                arrows.add(new Arrow("M%d %dv%dm-5 -7l5 7l5 -7".formatted(1 + width / 2, y - 4, BETWEEN - 4)));
                y += BETWEEN;
            }
            var links = links(plan, stage);
            heads.add(new Stage(names.apply(stage), 1, y, width, 1 + width / 2, links.isEmpty()));
            y += HEAD + GAP;
            for (var link : links) {
                var box = box(plan, link, 1, y, width);
                boxes.add(box);
                y += box.height() + GAP;
            }
        }
        return new TheoryPicture(width + 2, y, heads, boxes, arrows);
    }

    private static List<TheoryLink> links(Protocol plan, TheoryLink.Stage stage) {
        return plan.theoryOfChange().stream()
                .filter(link -> link.stage() == stage)
                .toList();
    }

    private static Box box(Protocol plan, TheoryLink link, int x, int y, int width) {
        var letters = (int) ((width - 2 * PAD) / LETTER);
        var at = y + PAD + 12;
        var lines = new ArrayList<Line>();
        for (var text : wrapped(link.text(), letters)) {
            lines.add(new Line(x + PAD, at, text));
            at += LINE;
        }
        var measures = new ArrayList<Line>();
        for (var code : link.measures()) {
            var name = plan.measure(code).map(Measure::name).orElse(code.value());
            at += 4;
            for (var text : wrapped("• " + name, letters)) {
                measures.add(new Line(x + PAD, at, text));
                at += LINE;
            }
        }
        return new Box(x, y, width, at - y - LINE + PAD + 6, lines, measures);
    }

    /** A word that is longer than a line is broken: nothing runs out of its box. */
    static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            while (rest.length() > letters) {
                var room = letters - (line.isEmpty() ? 0 : line.length() + 1);
                if (room > 3) {
                    line.append(line.isEmpty() ? "" : " ").append(rest, 0, room);
                    rest = rest.substring(room);
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
