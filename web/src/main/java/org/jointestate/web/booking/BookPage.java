package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.jointestate.web.booking.surge.SurgeBanner;
import org.jointestate.web.people.BreakGlassPage;
import org.jointestate.web.shared.Drawing;
import org.jointestate.web.shared.Markup;
import org.jointestate.web.shared.Masthead;
import org.jointestate.web.shared.Me;
import org.jointestate.web.shared.PageMessages;
import org.jointestate.web.shared.Words;

/**
 * The page book.xhtml as somebody opens it who has not sent a form: made of the same drawings, in the same order, without Faces, whose tree
 * and phases would be a third of what it costs. Its form is sent to Faces, as ever. A test compares the two.
 */
@ApplicationScoped
public class BookPage {

    private static final Set<String> PLAIN = Set.of("site", "day", "part", "floor", "need", "desk");

    /** Fields of the form that asks where and when, which are sent with it though nothing was typed there. */
    private static final Set<String> LEFT_EMPTY = Set.of("other", "from", "until");

    private static final String HEAD = "<!DOCTYPE html>\n"
            + "<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
            + "<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>";

    @Inject
    private ChooseDeskPage page;

    @Inject
    private ChooseDeskMarkup parts;

    @Inject
    private Masthead masthead;

    @Inject
    private BreakGlassPage breakGlass;

    @Inject
    private SurgeBanner surges;

    @Inject
    private PageMessages messages;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** Whether the address asks for a floor and for nothing else. */
    static boolean isPlain(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameterMap().entrySet().stream()
                        .allMatch(asked -> PLAIN.contains(asked.getKey())
                                || LEFT_EMPTY.contains(asked.getKey())
                                        && Arrays.stream(asked.getValue()).allMatch(String::isBlank));
    }

    /** Looks at the floor. @return whether there is nothing but the floor to show */
    boolean look() {
        return page.lookQuietly();
    }

    Drawing whole(String base) {
        return markup -> {
            markup.raw(HEAD)
                    .says(words.of("book.heading"))
                    .raw(" | ")
                    .says(words.of("app.name"))
                    .raw("</title>");
            markup.raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"")
                    .says(base)
                    .raw("/assets/mark.svg\"/>");
            for (var sheet : new String[] {"tokens", "components", "pages"}) {
                markup.raw("<link rel=\"stylesheet\" href=\"")
                        .says(base)
                        .raw("/assets/")
                        .raw(sheet)
                        .raw(".css\"/>");
            }
            markup.raw("</head><body").attribute("data-person", me.getId()).raw(">");
            masthead.getTop().on(markup);
            breakGlass.getBanner().on(markup);
            surges.getBanner().on(markup);
            markup.raw("<main id=\"main\" tabindex=\"-1\"><div class=\"wrap\">");
            messages.getTop().on(markup);
            parts.getHead().on(markup);
            parts.getWhen().on(markup);
            form(base, markup);
            script(base, "choose-desk.js", markup);
            markup.raw("</div></main><footer class=\"foot\"><div class=\"wrap\"><p>")
                    .says(words.of("footer.says"));
            markup.raw(" <a href=\"").says(base).raw("/papers/\">").says(words.of("footer.papers"));
            markup.raw("</a></p></div></footer>");
            script(base, "page.js", markup);
            markup.raw("</body></html>");
        };
    }

    /** As Faces would write it, which reads it when it is sent. */
    private void form(String base, Markup markup) {
        markup.raw("<form id=\"book\" name=\"book\" method=\"post\" action=\"").says(base);
        markup.raw("/book.xhtml\" class=\"book\" enctype=\"application/x-www-form-urlencoded\">");
        markup.raw("<input type=\"hidden\" name=\"book\" value=\"book\"/>");
        parts.getCarried().on(markup);
        parts.getFloor().on(markup);
        if (page.getView().isAnyFree()) {
            markup.raw("<div class=\"bar\"><div class=\"bar__in\">");
            parts.getChoice().on(markup);
            // The first is pressed by Enter on a chosen desk.
            button("book-desk", "book.book", "btn btn--main", markup);
            button("several", "book.several", "btn bar__other", markup);
            markup.raw("</div></div>");
        }
        markup.raw(
                "<input type=\"hidden\" name=\"jakarta.faces.ViewState\" value=\"stateless\" autocomplete=\"off\"/></form>");
    }

    private void button(String id, String key, String look, Markup markup) {
        markup.raw("<input id=\"")
                .raw(id)
                .raw("\" type=\"submit\" name=\"")
                .raw(id)
                .raw("\" value=\"");
        markup.says(words.of(key)).raw("\" class=\"").raw(look).raw("\"/>");
    }

    private static void script(String base, String name, Markup markup) {
        markup.raw("<script src=\"").says(base).raw("/assets/").raw(name).raw("\" defer=\"defer\"></script>");
    }
}
