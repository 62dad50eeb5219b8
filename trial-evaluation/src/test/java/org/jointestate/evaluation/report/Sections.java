package org.jointestate.evaluation.report;

import java.util.List;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;

/** The demonstration and its opposite, a trial of which nobody wrote or recorded anything, for tests of what sections say. */
final class Sections {

    private static final FrozenTrial DEMONSTRATION =
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);

    private Sections() {}

    static Material demonstration() {
        return Material.of(DEMONSTRATION, Version.internal());
    }

    static Material demonstration(AuthoredText words) {
        return Material.of(DEMONSTRATION.withAuthored(words), Version.internal());
    }

    /** Nothing was recorded, and nobody wrote a word. */
    static Material bare() {
        var small = SmallTrial.frozen();
        return Material.of(
                FrozenTrial.freeze(
                        small.manifest().frozenAt(),
                        1,
                        small.protocol(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        AuthoredText.none(),
                        List.of()),
                Version.internal());
    }

    static List<Block.Table> tables(Section section) {
        return of(section, Block.Table.class).toList();
    }

    static Block.Table table(Section section, String caption) {
        return of(section, Block.Table.class)
                .filter(one -> one.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no table (%s) in the section (%s): %s"
                        .formatted(
                                caption,
                                section.title(),
                                tables(section).stream()
                                        .map(Block.Table::caption)
                                        .toList())));
    }

    static List<Block.Figure> figures(Section section) {
        return of(section, Block.Figure.class).toList();
    }

    static <T extends Block> Stream<T> of(Section section, Class<T> kind) {
        return section.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The words of what a person wrote, or of what stands there instead. */
    static String authored(Section section, String label) {
        return of(section, Block.Authored.class)
                .filter(one -> one.label().equals(label))
                .map(one -> String.join(" ", one.paragraphs()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody was asked to write (%s)".formatted(label)));
    }

    static List<String> labels(Block.Figure figure) {
        return figure.drawing().marks().stream()
                .filter(Drawing.Label.class::isInstance)
                .map(mark -> ((Drawing.Label) mark).text())
                .toList();
    }
}
