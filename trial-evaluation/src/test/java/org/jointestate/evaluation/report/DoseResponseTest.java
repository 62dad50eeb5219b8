package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.open.PublicTrial;
import org.junit.jupiter.api.Test;

class DoseResponseTest {

    private final Material m = Sections.demonstration();
    private final Section section = new DoseResponse(m).section("7");

    @Test
    void periods_after_what_was_counted_changed_are_no_part_of_it_and_are_named() {
        var changed = result("ASB");
        var left = changed.data().redefined().size();
        var sound = recorded(changed) - recordedAfterTheChange(changed);
        assertTrue(left > 0 && recordedAfterTheChange(changed) > 0);

        assertEquals(sound, printed("dose/ASB/all/n"));
        assertTrue(
                words(section)
                        .contains("Left out: %s from the change of what was counted on"
                                .formatted(Say.many(left, "period", "periods"))),
                words(section));
    }

    @Test
    void nothing_sound_left_for_the_public_gives_no_chart_and_says_so() {
        var whole = m.trial();
        var changed = FrozenTrial.freeze(
                whole.manifest().frozenAt(),
                whole.manifest().seed(),
                whole.protocol(),
                whole.observations(),
                List.of(new LoggedEvent(
                        "all-changed",
                        "Everything is counted another way",
                        whole.protocol().trialFrom(),
                        null,
                        LoggedEvent.Kind.DEFINITION_CHANGE,
                        List.of(),
                        "made up",
                        true)),
                whole.presence(),
                whole.deskUse(),
                whole.outcomeRecords(),
                whole.ledger(),
                whole.survey(),
                whole.authored(),
                List.of());
        var open = Material.of(PublicTrial.of(changed, PublicTrial.THRESHOLD, List.of()), Version.published(1));

        var published = new DoseResponse(open).section("7");

        assertEquals(List.of(), Sections.figures(published));
        assertTrue(words(published).contains("so there is no chart"), words(published));
    }

    @Test
    void the_time_trend_is_taken_out_of_the_untouched_periods_alone() {
        var all = m.printed().all().stream()
                .filter(n -> n.id().matches("dose/.*/all/n"))
                .toList();
        assertTrue(all.stream().anyMatch(n -> {
            var base = n.id().replace("all/n", "");
            return printed(base + "untouched/n") < printed(n.id());
        }));
        for (var number : all) {
            var base = number.id().replace("all/n", "");
            assertEquals(printed(base + "untouched/n"), printed(base + "without-trend/n"), base);
        }
    }

    @Test
    void each_pair_is_said_in_words_with_its_p_and_whether_that_is_exact() {
        var said = Sections.of(section, Block.Paragraph.class)
                .map(String::valueOf)
                .filter(text -> text.contains("Touched periods set aside, "))
                .toList();

        assertNotEquals(List.of(), said);
        for (var text : said) {
            assertTrue(text.matches("(?s).*\\(p [<0-9.]+, (exact|approximate)\\).*"), text);
            assertEquals(text.contains("tended to have"), text.contains("That can happen for other reasons."), text);
        }
    }

    private MeasureResult result(String code) {
        return m.results().stream()
                .filter(r -> r.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static long recorded(MeasureResult result) {
        var data = result.data();
        return data.expected().trial().stream()
                .filter(span -> !Double.isNaN(data.shown()[data.spans().indexOf(span)]))
                .count();
    }

    private static long recordedAfterTheChange(MeasureResult result) {
        var data = result.data();
        return data.expected().trial().stream()
                .map(span -> data.spans().indexOf(span))
                .filter(n -> data.redefined().contains(n + 1) && !Double.isNaN(data.shown()[n]))
                .count();
    }

    private double printed(String id) {
        return m.printed().all().stream()
                .filter(n -> n.id().equals(id))
                .mapToDouble(n -> Double.parseDouble(n.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Section section) {
        return Sections.of(section, Block.Paragraph.class).map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
