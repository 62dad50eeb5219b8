package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/** A numbered section of the report. */
public record Section(String id, String number, String title, List<Block> blocks) {

    /** So many letters are no more than two lines. */
    private static final int LINE = 200;

    public Section {
        blocks = List.copyOf(blocks);
    }

    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 3)
                .map(b -> (Block.Heading) b)
                .toList();
    }

    /**
     * What stands on one page with the headings before it. {@code whole} when all of it fits into part of a page; a long one is only
     * begun below its heading.
     */
    public record Run(List<Block> blocks, boolean whole) {
        public Run {
            blocks = List.copyOf(blocks);
        }
    }

    /** The blocks in their order, each heading with what is first below it; the first run stands below the heading of the section. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        var open = new ArrayList<Block>();
        for (var block : blocks) {
            open.add(block);
            if (!leadsOn(block, open.size() > 1 || runs.isEmpty())) {
                runs.add(new Run(open, isShort(block)));
                open.clear();
            }
        }
        if (runs.isEmpty() || !open.isEmpty()) {
            runs.add(new Run(open, true));
        }
        return List.copyOf(runs);
    }

    /** A heading, what paper does not show, and a line or two below a heading, which are only said of what follows. */
    private static boolean leadsOn(Block block, boolean belowHeading) {
        return block instanceof Block.Heading
                || block instanceof Block.Toggle
                || belowHeading
                        && block instanceof Block.Paragraph line
                        && line.lead().length() + line.text().length() <= LINE;
    }

    private static boolean isShort(Block block) {
        if (block instanceof Block.Table table) {
            return table.together();
        }
        if (block instanceof Block.Authored words) {
            return words.paragraphs().size() <= 2;
        }
        return !(block instanceof Block.Bullets bullets) || bullets.items().size() <= 3;
    }
}
