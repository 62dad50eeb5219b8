package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.Test;

class TheoryPictureTest {

    private static final TrialCode CODE = new TrialCode("TRIAL");

    @Test
    void each_stage_has_a_head_each_link_a_box_and_stages_are_joined_by_arrows() {
        for (var picture : List.of(wide(), narrow())) {
            assertEquals(5, picture.stages().size());
            assertEquals(5, picture.boxes().size());
            assertEquals(4, picture.arrows().size());
            assertTrue(picture.stages().stream().noneMatch(TheoryPicture.Stage::hole));
        }
    }

    @Test
    void nothing_is_drawn_outside_the_picture_and_no_line_below_its_box() {
        for (var picture : List.of(wide(), narrow())) {
            for (var box : picture.boxes()) {
                assertTrue(box.x() >= 0 && box.x() + box.width() <= picture.width(), box.toString());
                assertTrue(box.y() >= 0 && box.y() + box.height() <= picture.height(), box.toString());
                box.lines().forEach(line -> assertTrue(line.y() < box.y() + box.height() - 5, line.toString()));
                box.measures().forEach(line -> assertTrue(line.y() < box.y() + box.height() - 5, line.toString()));
            }
        }
    }

    @Test
    void each_measure_stands_in_the_box_it_hangs_on() {
        var outputs = wide().boxes().get(2).measures();

        assertTrue(outputs.stream().anyMatch(line -> line.text().contains("Joint referrals")), outputs.toString());
    }

    @Test
    void a_stage_without_a_box_is_drawn_as_a_hole() {
        var plan = SharedOfficeTemplate.protocol(CODE);
        var holed = plan.withTheory(plan.theoryOfChange().stream()
                .filter(link -> link.stage() != TheoryLink.Stage.OUTPUT)
                .toList());

        var picture = TheoryPicture.wide(holed, Enum::name);

        assertTrue(picture.stages().get(2).hole());
        assertEquals(4, picture.boxes().size());
    }

    @Test
    void words_are_wrapped_and_a_word_longer_than_a_line_is_broken() {
        assertEquals(List.of("one two", "three"), TheoryPicture.wrapped("one two three", 8));
        assertEquals(List.of("abcdefgh", "ijkl"), TheoryPicture.wrapped("abcdefghijkl", 8));
        assertEquals(List.of("x abcdef", "ghijkl y"), TheoryPicture.wrapped("x abcdefghijkl y", 8));
    }

    private static TheoryPicture wide() {
        return TheoryPicture.wide(SharedOfficeTemplate.protocol(CODE), Enum::name);
    }

    private static TheoryPicture narrow() {
        return TheoryPicture.narrow(SharedOfficeTemplate.protocol(CODE), Enum::name);
    }
}
