package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import org.jointestate.domain.booking.surge.WatchSurges;
import org.jointestate.web.shared.Asking;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Drawing;
import org.jointestate.web.shared.Me;
import org.jointestate.web.shared.PageRoles;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The surges that hold now, at the head of every page, and on My day what they did to the reader's own bookings. */
@Named
@RequestScoped
public class SurgeBanner {

    /** One surge. */
    public record Line(String id, String name, String says) {}

    /** A booking of the reader's that one displaced. */
    public record Mine(String says, boolean urgent, boolean noPlace) {}

    @Inject
    private WatchSurges watchSurges;

    @Inject
    private SurgeWords surgeWords;

    @Inject
    private Words words;

    @Inject
    private Me me;

    @Inject
    private CurrentCaller caller;

    private @Nullable List<WatchSurges.Standing> standing;

    private List<WatchSurges.Standing> standing() {
        var known = standing;
        if (known == null) {
            known = me.isSignedIn() && mayBook() ? watchSurges.watch() : List.of();
            standing = known;
        }
        return known;
    }

    /** A fire warden may be nothing else, and has a page of their own. */
    private boolean mayBook() {
        return PageRoles.of("/my-day.xhtml")
                .filter(rule -> !Collections.disjoint(rule.roles(), caller.roles()))
                .isPresent();
    }

    public List<Line> getLines() {
        return standing().stream()
                .map(one -> new Line(one.surge().id().toString(), one.surge().name(), surgeWords.banner(one)))
                .toList();
    }

    /** The same as they stand above every page. */
    public Drawing getBanner() {
        return markup -> {
            var base = Asking.base();
            for (var line : getLines()) {
                markup.raw("<aside class=\"surge\"")
                        .attribute("aria-label", words.of("surge.banner.word") + ": " + line.name())
                        .raw("><div class=\"wrap\"><p><b>")
                        .says(words.of("surge.banner.word"))
                        .raw("</b> <span><strong>")
                        .says(line.name())
                        .raw("</strong>: ")
                        .says(line.says())
                        .raw(" <a href=\"")
                        .says(base + "/surge.xhtml?id=" + line.id())
                        .raw("\">")
                        .says(words.of("surge.banner.see"))
                        .raw("<span class=\"hidden-text\"> (")
                        .says(line.name())
                        .raw(")</span></a></span></p></div></aside>");
            }
        };
    }

    public List<Mine> getMine() {
        return standing().stream()
                .flatMap(one -> one.mine().stream()
                        .map(mine -> new Mine(
                                surgeWords.mine(one, mine),
                                mine.move() || mine.to().isEmpty(),
                                mine.to().isEmpty())))
                .toList();
    }
}
