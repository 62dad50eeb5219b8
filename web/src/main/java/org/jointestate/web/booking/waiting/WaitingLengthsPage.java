package org.jointestate.web.booking.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.booking.waiting.SeeWaitingLengths;
import org.jointestate.domain.booking.waiting.WaitingLists;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** How long the waiting lists of a site are, for those who keep the estate. */
@Named
@RequestScoped
public class WaitingLengthsPage {

    /** One list. */
    public record Row(String day, String part, String where, int waiting, int offered) {}

    /** A site to choose. */
    public record Option(String value, String label, boolean chosen) {}

    @Inject
    private SeeWaitingLengths seeLengths;

    @Inject
    private WaitingWords waitingWords;

    @Inject
    private Words words;

    private SeeWaitingLengths.@Nullable Lengths seen;

    private SeeWaitingLengths.Lengths seen() {
        var known = seen;
        if (known == null) {
            var asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .getOrDefault("site", "HQ");
            known = seeLengths.see(code(asked));
            seen = known;
        }
        return known;
    }

    private static SiteCode code(String text) {
        try {
            return new SiteCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    public List<Option> getSites() {
        return seen().sites().stream()
                .map(site -> new Option(
                        site.code().value(),
                        site.name(),
                        site.code().equals(seen().site().code())))
                .toList();
    }

    public String getCaption() {
        return words.of("waiting.lengths.caption", seen().site().name());
    }

    public List<Row> getRows() {
        return seen().lengths().stream().map(this::row).toList();
    }

    private Row row(WaitingLists.Length length) {
        return new Row(
                When.day(length.day()),
                words.of("part." + length.part()),
                length.zone()
                        .map(code -> seen().zones().get(code))
                        .map(zone -> waitingWords.zone(zone))
                        .orElseGet(() -> words.of("waiting.anywhereShort")),
                length.waiting(),
                length.offered());
    }
}
