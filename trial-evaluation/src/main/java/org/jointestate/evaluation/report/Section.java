package org.jointestate.evaluation.report;

import java.util.List;

/** A numbered section of the report. */
public record Section(String id, String number, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 3)
                .map(b -> (Block.Heading) b)
                .toList();
    }
}
