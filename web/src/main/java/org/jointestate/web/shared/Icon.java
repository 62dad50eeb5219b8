package org.jointestate.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/** A small picture beside words, which says nothing by itself: {@code <je:icon name="tick"/>}. */
@FacesComponent(Icon.TYPE)
public class Icon extends UIComponentBase {

    public static final String TYPE = "org.jointestate.Icon";

    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry("tick", "<path d=\"M4 12.5l5 5L20 6.5\"/>"),
            Map.entry("clock", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5.5l3.5 2\"/>"),
            Map.entry(
                    "calendar",
                    "<rect x=\"3.5\" y=\"5\" width=\"17\" height=\"15.5\" rx=\"1.5\"/><path d=\"M3.5 10h17M8 2.8v4M16 2.8v4\"/>"),
            Map.entry(
                    "people",
                    "<circle cx=\"9\" cy=\"8\" r=\"3.500\"/><path d=\"M2.500 20c0-3.800 2.900-6 6.500-6s6.500 2.200 6.500 6M16 5a3.300 3.300 0 0 1 0 6.300M17.500 14.400c2.500.7 4 2.700 4 5.600\"/>"),
            Map.entry("suggest", "<path d=\"M12 3v5M12 16v5M3 12h5M16 12h5\"/><circle cx=\"12\" cy=\"12\" r=\"2\"/>"),
            Map.entry("wrong", "<path d=\"M12 3.5 22 20.500H2z\"/><path d=\"M12 10v4.500M12 17.300v.2\"/>"),
            Map.entry("info", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5.500M12 7.500v.2\"/>"),
            Map.entry("download", "<path d=\"M12 4v11M7.500 11l4.500 4.500L16.500 11M4 20h16\"/>"),
            Map.entry(
                    "person",
                    "<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4.500 20.500c0-4.500 3.300-6.500 7.500-6.500s7.500 2 7.500 6.500\"/>"),
            Map.entry("cross", "<path d=\"M6 6l12 12M18 6L6 18\"/>"),
            Map.entry("chair", "<path d=\"M6 4v9h12V4M6 13v7M18 13v7M6 17h12\"/>"),
            Map.entry("none", "<path d=\"M6 12h12\"/>"));

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        faces.getResponseWriter().write(svg(String.valueOf(getAttributes().get("name"))));
    }

    /** The picture of this name; an empty one where there is none. */
    public static String svg(String name) {
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                + DRAWN.getOrDefault(name, "") + "</svg>";
    }
}
