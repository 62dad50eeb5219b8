package org.jointestate.web.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jointestate.web.shared.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The desks of a plan are well-formed, and words in them are words whatever they say. */
class DrawnDesksTest {

    private static final String HOSTILE = "\"><script>alert('1')</script>&amp;";

    @ParameterizedTest
    @ValueSource(strings = {"free", "yours", "other", "taken", "closed", "away"})
    void every_look_has_its_name_and_its_words(String look) throws Exception {
        var drawn = draw(new FloorPlan.PlanDesk("HQ-1-A01", "A1", look, "Desk A1, " + look, false, 20, 30, true));

        assertEquals("desk is-" + look, drawn.getAttribute("class"));
        assertEquals("p-HQ-1-A01", drawn.getAttribute("id"));
        assertEquals("translate(20 30)", drawn.getAttribute("transform"));
        assertEquals(
                "Desk A1, " + look, drawn.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("A1", drawn.getElementsByTagName("text").item(0).getTextContent());
        assertEquals(0, drawn.getElementsByTagName("label").getLength());
    }

    @Test
    void a_desk_that_can_be_chosen_is_a_second_label_of_its_radio() throws Exception {
        var drawn = draw(new FloorPlan.PlanDesk("HQ-1-A01", "A1", "free", "Desk A1, free", true, 20, 30, false));

        var label = (Element) drawn.getElementsByTagName("label").item(0);
        assertEquals("d-HQ-1-A01", label.getAttribute("for"));
    }

    @Test
    void how_much_a_desk_was_used_stands_below_its_number() throws Exception {
        var drawn =
                draw(new FloorPlan.PlanDesk("HQ-1-A01", "A1", "use p3", "Desk A1, 45 %", false, 20, 30, true, "45 %"));

        assertEquals("desk is-use p3", drawn.getAttribute("class"));
        assertEquals("45 %", drawn.getElementsByTagName("text").item(1).getTextContent());
    }

    @Test
    void words_are_never_markup() throws Exception {
        var drawn = draw(new FloorPlan.PlanDesk("HQ-1-A01", HOSTILE, "closed", HOSTILE, false, 1, 2, false));

        assertEquals(HOSTILE, drawn.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(HOSTILE, drawn.getElementsByTagName("text").item(0).getTextContent());
        assertFalse(drawn.getElementsByTagName("script").getLength() > 0);
    }

    @Test
    void a_look_that_nobody_has_drawn_is_a_fault() {
        var desk = new FloorPlan.PlanDesk("HQ-1-A01", "A1", "on fire", "Desk A1", false, 1, 2, false);

        var fault = assertThrows(IllegalArgumentException.class, () -> DrawnDesks.draw(desk, new Markup()));
        assertTrue(fault.getMessage().contains("on fire"));
    }

    private static Element draw(FloorPlan.PlanDesk desk) throws Exception {
        var markup = new Markup();
        DrawnDesks.draw(desk, markup);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup.toString())))
                .getDocumentElement();
    }
}
