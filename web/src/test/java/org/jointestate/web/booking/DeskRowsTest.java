package org.jointestate.web.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jointestate.web.shared.Markup;
import org.junit.jupiter.api.Test;

class DeskRowsTest {

    @Test
    void a_row_is_a_radio_with_its_words_and_words_are_never_markup() {
        var markup = new Markup();

        DeskRows.write(
                new FloorView.Row("HQ-1-A01", "A<1>", "Two screens & \"quiet\"", "by the lift", true),
                new DeskRows.Said("Desk", "desk", "free"),
                markup);

        assertEquals(
                "<li><label class=\"desk-row\"><input type=\"radio\" name=\"desk\" value=\"HQ-1-A01\" id=\"d-HQ-1-A01\""
                        + " aria-labelledby=\"n-HQ-1-A01\" checked=\"checked\" data-says=\"desk A&lt;1&gt;\"/>"
                        + "<b aria-hidden=\"true\">A&lt;1&gt;</b><span id=\"n-HQ-1-A01\"><span class=\"hidden-text\">"
                        + "Desk A&lt;1&gt;, free, </span>Two screens &amp; &quot;quiet&quot;<small>by the lift</small>"
                        + "</span></label></li>",
                markup.toString());
    }
}
