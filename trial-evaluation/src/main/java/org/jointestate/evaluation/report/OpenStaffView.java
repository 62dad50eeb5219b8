package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.OpenData;

/** Section 6 for the public: three groups of answers for all staff together, never by organisation and never by person. */
final class OpenStaffView {

    private final Material m;
    private final OpenData open;

    OpenStaffView(Material material, OpenData open) {
        this.m = material;
        this.open = open;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        var any = open.counts().stream().anyMatch(c -> c.table().startsWith("survey "));
        if (m.protocol().surveyWaves().isEmpty() && !any) {
            blocks.add(Material.say("There was no survey."));
        } else if (!any) {
            blocks.add(
                    Material.say(
                            "A survey was planned. No statement was answered by enough people for the numbers to be published."));
        } else {
            answers(blocks);
            changes(blocks);
            blocks.add(
                    Material.say(
                            "Answers are never split by organisation: one side is so small that a split would show who said what. For the same reason the five answers are put together into three groups, and small groups are not published."));
        }
        blocks.add(m.authored("Trial leads: themes", AuthoredText.Section.SURVEY_THEMES));
        return new Section("staff", number, "What staff said", blocks);
    }

    private String said(String table, String row) {
        return open.count(table, row, OpenTables.NUMBER)
                .map(c -> OpenDelivery.said(c.number()))
                .orElse(OpenData.MARK);
    }

    private void answers(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        for (var item : m.protocol().surveyItems()) {
            for (var wave : m.protocol().surveyWaves()) {
                var table = OpenTables.answers(item.code(), wave.number());
                rows.add(
                        open.table(table).isEmpty()
                                ? List.of(
                                        item.text(),
                                        wave.name(),
                                        String.valueOf(wave.invited()),
                                        "too few",
                                        "\u2013",
                                        "\u2013",
                                        "\u2013")
                                : List.of(
                                        item.text(),
                                        wave.name(),
                                        String.valueOf(wave.invited()),
                                        said(table, OpenData.ALL),
                                        said(table, OpenTables.DISAGREE),
                                        said(table, OpenTables.NEITHER),
                                        said(table, OpenTables.AGREE)));
            }
        }
        blocks.add(m.table(
                "How staff answered, all together",
                "Number of people; * = none or too few to publish, or hidden to protect such a number",
                List.of("Statement", "Wave", "Asked>", "Answered>", "Disagree>", "Neither>", "Agree>"),
                rows));
    }

    private void changes(List<Block> blocks) {
        if (m.protocol().surveyWaves().size() < 2) {
            blocks.add(Material.say("There was one wave, so no change can be shown."));
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var item : m.protocol().surveyItems()) {
            var table = OpenTables.changes(item.code());
            rows.add(
                    open.table(table).isEmpty()
                            ? List.of(item.text(), "too few", "\u2013", "\u2013", "\u2013")
                            : List.of(
                                    item.text(),
                                    said(table, OpenData.ALL),
                                    said(table, OpenTables.MORE_POSITIVE),
                                    said(table, OpenTables.LESS_POSITIVE),
                                    said(table, OpenTables.THE_SAME)));
        }
        blocks.add(m.table(
                "What changed in the answers",
                "People who answered twice; * = none or too few to publish, or hidden to protect such a number",
                List.of("Statement", "Answered twice>", "More positive>", "Less positive>", "The same>"),
                rows));
    }
}
