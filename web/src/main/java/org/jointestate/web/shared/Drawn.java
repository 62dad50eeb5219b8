package org.jointestate.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;

/** Has a {@link Drawing} written where it stands in a page. */
@FacesComponent(Drawn.TYPE)
public class Drawn extends UIComponentBase {

    public static final String TYPE = "org.jointestate.Drawn";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var markup = Markup.answering(request);
        ((Drawing) Objects.requireNonNull(getAttributes().get("by"), "by")).on(markup);
        faces.getResponseWriter().write(markup.toString());
    }
}
