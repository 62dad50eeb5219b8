package org.jointestate.web.booking.series;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.List;
import org.jointestate.web.shared.Asking;

/** What came with the request, in the address or in a form. */
public final class Posted {

    private Posted() {}

    public static String one(String name) {
        var value = Asking.parameter(name);
        return value == null ? "" : value.strip();
    }

    /**
     * Whether the server still looks for the button that was pressed. It presses none that is not shown at that moment, before anything of
     * the page is known; so a part that depends on what was found counts as shown until the page is drawn.
     */
    public static boolean isBeforeDrawing() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public static List<String> all(String name) {
        var values = Asking.parameters(name);
        return values == null ? List.of() : List.of(values);
    }
}
