package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.junit.jupiter.api.Test;

class OnwardTest {

    @Test
    void each_condition_set_beforehand_has_its_answer_beside_it() {
        var section = new Closing(Sections.demonstration()).recommended("13");

        var table = Sections.table(section, "Agreed beforehand, beside what came about");
        assertEquals(
                List.of("Not met", "Cannot be told", "Cannot be told"),
                table.rows().stream().map(row -> row.get(2)).toList());
        var computed = Sections.of(section, Block.Paragraph.class)
                .map(Block.Paragraph::text)
                .collect(Collectors.joining(" "));
        assertTrue(computed.contains("In an ordinary week"), computed);
        assertTrue(computed.contains("person-hours"), computed);
    }

    @Test
    void a_condition_nobody_answered_says_so_and_the_first_page_as_well() {
        var m = Sections.demonstration(AuthoredText.none());

        var table = Sections.table(new Closing(m).recommended("13"), "Agreed beforehand, beside what came about");

        assertTrue(table.rows().stream().allMatch(row -> row.get(3).equals("Not written by the authors.")));
        assertEquals(
                Optional.of("Whether the conditions in the protocol were met is not written by the authors."),
                new Onward(m).inShort());
    }

    @Test
    void the_first_page_counts_the_conditions_that_were_met() {
        assertEquals(
                Optional.of(
                        "3 conditions were agreed beforehand: 1 not met, 2 cannot be told, as the authors judge (section 13)."),
                new Onward(Sections.demonstration()).inShort());
    }

    @Test
    void a_benefit_to_follow_has_owner_baseline_what_came_of_it_and_a_date() {
        var table =
                Sections.table(new Closing(Sections.demonstration()).recommended("13"), "Benefits to look at again");

        assertEquals(3, table.rows().size());
        table.rows().forEach(row -> assertTrue(row.stream().noneMatch(String::isBlank), row.toString()));
        assertEquals(
                "Not written by the authors.",
                Sections.authored(new Closing(Sections.bare()).recommended("13"), "Benefits to look at again"));
    }

    @Test
    void evidence_is_laid_out_under_emmie_headings_and_never_given_an_emmie_score() {
        for (var m : List.of(Sections.demonstration(), Sections.bare())) {
            var section = new Closing(m).sure("12");
            var table = Sections.table(section, "Laid out under EMMIE headings");

            assertEquals(
                    List.of("Effect", "Mechanism", "Moderators", "Implementation", "Economics"),
                    table.rows().stream().map(row -> row.get(0)).toList());
            table.rows().forEach(row -> {
                assertTrue(row.get(2).matches("[0-4]"), row.toString());
                assertFalse(row.get(3).isBlank(), row.toString());
            });
            assertFalse(Pattern.compile("EMMIE score", Pattern.CASE_INSENSITIVE)
                    .matcher(ReportWriter.write(m.trial(), Version.internal()).toString())
                    .find());
        }
    }

    @Test
    void every_item_of_the_two_checklists_leads_to_a_part_that_is_there() {
        var report = ReportWriter.write(Sections.demonstration().trial(), Version.internal());
        var numbers = report.sections().stream().map(Section::number).collect(Collectors.toSet());
        var annex = report.sections().stream()
                .filter(section -> section.number().equals("F"))
                .findFirst()
                .orElseThrow();

        assertEquals(22, Sections.table(annex, "TREND, 22 items").rows().size());
        assertEquals(9, Sections.table(annex, "TIDieR-PHP, 9 items").rows().size());
        var named = Pattern.compile("(?:section|annex) (\\w+)");
        for (var table : Sections.tables(annex)) {
            for (var row : table.rows()) {
                var found = named.matcher(row.get(2));
                assertTrue(found.find(), row.toString());
                do {
                    assertTrue(numbers.contains(found.group(1)), row.toString());
                } while (found.find());
            }
        }
    }

    @Test
    void an_item_nobody_wrote_about_is_named_in_its_row() {
        var rows = new Checklists(Sections.bare())
                .blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .flatMap(block -> ((Block.Table) block).rows().stream())
                        .filter(row -> row.get(3).equals("not written by the authors"))
                        .toList();

        assertTrue(rows.size() >= 6, rows.toString());
    }

    @Test
    void an_item_of_the_record_is_there_only_where_the_record_has_it() {
        var bare = trend(Sections.bare());
        var full = Sections.demonstration();

        for (int item : List.of(7, 10, 11, 13, 16, 17, 18)) {
            assertFalse(
                    bare.get(item - 1).get(3).equals("yes"), bare.get(item - 1).toString());
        }
        assertTrue(
                bare.get(0).get(3).contains("not checked by the program"),
                bare.get(0).toString());
        var all = full.primaries().stream().allMatch(r -> r.detectable().isPresent());
        assertEquals(all, trend(full).get(6).get(3).equals("yes"));
        var one = full.primaries().get(0).measure().name();
        var without = new Material(
                full.trial(),
                full.version(),
                full.standing(),
                full.results().stream()
                        .map(r -> r.measure().name().equals(one) ? undetectable(r) : r)
                        .toList(),
                full.together(),
                full.numbering(),
                full.printed());
        assertTrue(
                trend(without).get(6).get(3).contains(one),
                trend(without).get(6).toString());
    }

    private static MeasureResult undetectable(MeasureResult r) {
        return new MeasureResult(
                r.data(),
                r.windows(),
                r.headline(),
                r.enough(),
                r.expected(),
                r.xmr(),
                r.sameMonths(),
                r.sensitivities(),
                java.util.Optional.empty(),
                r.quality(),
                r.level());
    }

    private static List<List<String>> trend(Material m) {
        return new Checklists(m)
                .blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .rows();
    }

    @Test
    void the_eight_questions_about_working_together_are_each_asked_and_answered() {
        for (var m : List.of(Sections.demonstration(), Sections.bare())) {
            var blocks = new EightQuestions(m).blocks();

            assertEquals(
                    8, blocks.stream().filter(Block.Heading.class::isInstance).count());
            for (int n = 0; n < blocks.size() - 1; n++) {
                assertFalse(
                        blocks.get(n) instanceof Block.Heading && blocks.get(n + 1) instanceof Block.Heading,
                        "nothing under %s".formatted(blocks.get(n)));
            }
        }
    }

    @Test
    void every_version_signature_and_correction_stands_in_order_of_time() {
        var trial = org.jointestate.evaluation.dataset.SmallTrial.frozen();
        var erratum = new Version.Erratum(java.time.Instant.parse("2020-07-01T09:00:00Z"), "Table 3: 41, not 14.");
        var m = Material.of(trial, new Version(Version.Audience.INTERNAL, 2, List.of(erratum)));

        var table = (Block.Table) new Provenance(m).versions().get(0);

        assertEquals(
                List.of("Protocol locked", "Version 2", "Reviewed", "Erratum 1"),
                table.rows().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void a_correction_lists_every_version_before_it_with_its_hash_and_whether_it_was_withdrawn() {
        var trial = org.jointestate.evaluation.dataset.SmallTrial.frozen();
        var july = java.time.Instant.parse("2020-07-01T09:00:00Z");
        var first = new Version.Earlier(1, july, "a".repeat(64), "", july.plusSeconds(86400), "Counts of March.");
        var second = new Version.Earlier(2, july.plusSeconds(90000), "b".repeat(64), "March was 41.", null, null);
        var errata = List.of(
                new Version.Erratum(second.published(), "March was 41."),
                new Version.Erratum(july.plusSeconds(99000), "April too."));
        var m = Material.of(trial, new Version(Version.Audience.PUBLISHED, 3, errata, List.of(first, second)));

        var table = (Block.Table) new Provenance(m).versions().get(0);

        assertEquals(
                List.of("Version 1", "Version 2", "Version 3, this one"),
                table.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("a".repeat(64), "b".repeat(64)),
                List.of(table.rows().get(0).get(2), table.rows().get(1).get(2)));
        assertTrue(
                table.rows().get(0).get(4).endsWith("2020, 10:00: Counts of March."),
                table.rows().get(0).get(4));
        assertEquals("April too.", table.rows().get(2).get(3));
    }
}
