package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What stands above every page: the way past it, that it is a demonstration, who has signed in, and the menu. */
@Named
@ApplicationScoped
public class Masthead {

    private static final String SIGN =
            "<svg viewBox=\"0 0 30 30\" aria-hidden=\"true\" focusable=\"false\" fill=\"none\" stroke=\"currentColor\">"
                    + "<path d=\"M2.500 2.500h25v25h-25z\" stroke-width=\"3\"/><path d=\"M15 3v8.500M15 27v-6\" stroke-width=\"3\"/>"
                    + "<path d=\"M15 11.500h9.500a9.500 9.500 0 0 1-9.500 9.500\" stroke-width=\"1.500\"/></svg>";

    private static final String HEADER = "<header class=\"mast\"><div class=\"wrap mast__in\">";

    @Inject
    private Words words;

    @Inject
    private Demonstration demonstration;

    @Inject
    private Me me;

    @Inject
    private Menu menu;

    /** For everybody. */
    public Drawing getTop() {
        return markup -> {
            var base = Asking.base();
            skip(markup);
            synthetic(markup);
            markup.raw(HEADER).raw("<a class=\"brand\" href=\"").says(base).raw("/my-day.xhtml\">");
            name(markup);
            markup.raw("</a>");
            if (me.isSignedIn()) {
                who(markup, base);
            }
            markup.raw("</div></header>");
            if (me.isSignedIn()) {
                menu(markup, base);
            }
        };
    }

    /** Where nobody has signed in, and nothing leads on. */
    public Drawing getPublicTop() {
        return markup -> {
            skip(markup);
            synthetic(markup);
            markup.raw(HEADER).raw("<span class=\"brand\">");
            name(markup);
            markup.raw("</span></div></header>");
        };
    }

    /** Alone, on the screens of a building. */
    public Drawing getSynthetic() {
        return this::synthetic;
    }

    private void skip(Markup markup) {
        markup.raw("<a class=\"skip\" href=\"#main\">")
                .says(words.of("page.skip"))
                .raw("</a>");
    }

    private void name(Markup markup) {
        markup.raw(SIGN).raw("<span>").says(words.of("app.name")).raw("</span>");
    }

    private void synthetic(Markup markup) {
        if (demonstration.isSynthetic()) {
            var synthetic = words.of("page.synthetic");
            markup.raw("<aside class=\"synthetic\"")
                    .attribute("aria-label", synthetic)
                    .raw("><div class=\"wrap\"><p><b>")
                    .says(synthetic)
                    .raw("</b> <span>")
                    .says(words.of("page.syntheticSays"))
                    .raw("</span></p></div></aside>");
        }
    }

    private void who(Markup markup, String base) {
        markup.raw("<form class=\"who\" method=\"post\" action=\"").says(base).raw("/sign-out\">");
        if (menu.isRollCall()) {
            markup.raw("<a class=\"mast-link\" href=\"")
                    .says(base)
                    .raw("/roll-call.xhtml\">")
                    .says(words.of("roll.link"))
                    .raw("</a>");
        }
        markup.raw("<span><b>")
                .says(me.getName())
                .raw("</b> ")
                .says(me.getOrganisationName())
                .raw("</span> <button type=\"submit\" class=\"link-button\">")
                .says(words.of("page.signOut"))
                .raw("</button></form>");
    }

    private void menu(Markup markup, String base) {
        markup.raw("<nav class=\"nav\"")
                .attribute("aria-label", words.of("page.menu"))
                .raw("><div class=\"wrap\"><ul>");
        for (var entry : menu.getEntries()) {
            markup.raw("<li><a href=\"")
                    .says(base)
                    .says(entry.path())
                    .raw(entry.current() ? "\" aria-current=\"page\">" : "\">")
                    .says(entry.label())
                    .raw("</a></li>");
        }
        markup.raw("</ul></div></nav>");
    }
}
