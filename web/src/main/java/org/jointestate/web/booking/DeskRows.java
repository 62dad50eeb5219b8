package org.jointestate.web.booking;

import org.jointestate.web.shared.Markup;

/** The rows of the list from which a desk is chosen, each a radio with its words. */
final class DeskRows {

    /** What every row says. */
    record Said(String desk, String deskWord, String isFree) {}

    private DeskRows() {}

    static void write(FloorView.Row row, Said said, Markup markup) {
        markup.raw("<li>");
        label(row, said, markup);
        markup.raw("</li>");
    }

    /** The row alone, where it is no item of a list. */
    static void label(FloorView.Row row, Said said, Markup markup) {
        markup.raw("<label class=\"desk-row\"><input type=\"radio\" name=\"desk\" value=\"")
                .says(row.code());
        markup.raw("\" id=\"d-").says(row.code());
        markup.raw("\" aria-labelledby=\"n-").says(row.code());
        markup.raw(row.chosen() ? "\" checked=\"checked" : "");
        markup.raw("\" data-says=\"").says(said.deskWord()).raw(" ").says(row.label());
        markup.raw("\"/><b aria-hidden=\"true\">").says(row.label());
        markup.raw("</b><span id=\"n-").says(row.code());
        markup.raw("\"><span class=\"hidden-text\">").says(said.desk()).raw(" ").says(row.label());
        markup.raw(", ").says(said.isFree()).raw(", </span>").says(row.features());
        markup.raw("<small>").says(row.rest()).raw("</small></span></label>");
    }
}
