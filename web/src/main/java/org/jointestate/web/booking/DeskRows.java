package org.jointestate.web.booking;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jointestate.web.shared.Markup;

/**
 * The rows of the list from which a desk is chosen, each a radio with its words: {@code <je:deskRows value="..." .../>}, a list of
 * {@link FloorView.Row}, with the words "Desk", "desk" and "free" that every row says.
 */
@FacesComponent(DeskRows.TYPE)
public class DeskRows extends UIComponentBase {

    public static final String TYPE = "org.jointestate.DeskRows";

    /** What every row says. */
    record Said(String desk, String deskWord, String isFree) {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var said = new Said(text("desk"), text("deskWord"), text("isFree"));
        var markup = new Markup();
        for (var row : (List<?>) Objects.requireNonNull(getAttributes().get("value"))) {
            write((FloorView.Row) row, said, markup);
        }
        faces.getResponseWriter().write(markup.toString());
    }

    private String text(String name) {
        return String.valueOf(getAttributes().get(name));
    }

    static void write(FloorView.Row row, Said said, Markup markup) {
        markup.raw("<li><label class=\"desk-row\"><input type=\"radio\" name=\"desk\" value=\"")
                .says(row.code());
        markup.raw("\" id=\"d-").says(row.code());
        markup.raw("\" aria-labelledby=\"n-").says(row.code());
        markup.raw(row.chosen() ? "\" checked=\"checked" : "");
        markup.raw("\" data-says=\"").says(said.deskWord()).raw(" ").says(row.label());
        markup.raw("\"/><b aria-hidden=\"true\">").says(row.label());
        markup.raw("</b><span id=\"n-").says(row.code());
        markup.raw("\"><span class=\"hidden-text\">").says(said.desk()).raw(" ").says(row.label());
        markup.raw(", ").says(said.isFree()).raw(", </span>").says(row.features());
        markup.raw("<small>").says(row.rest()).raw("</small></span></label></li>");
    }
}
