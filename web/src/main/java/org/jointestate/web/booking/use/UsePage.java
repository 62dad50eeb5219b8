package org.jointestate.web.booking.use;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** How a site was used: the question on top of the page, and the figures under it when it can be answered. */
@Named
@RequestScoped
public class UsePage {

    /** The months shown when none are asked for. */
    private static final int USUAL = 3;

    private static final int YEAR = 12;

    /** One choice of a group of radios or links. */
    public record Option(String value, String label, boolean chosen) {}

    @Inject
    private SeeUse seeUse;

    @Inject
    private Words words;

    @Inject
    private UseWords useWords;

    private SeeUse.@Nullable Seen seen;
    private @Nullable UseView view;

    /** Reads the address; called before the page is shown. */
    public void look() {
        var read = AskedUse.read(UsePage::typed, Optional.of(USUAL));
        read.fault()
                .ifPresent(fault ->
                        words.error(fault.field(), "use.wrong." + fault.wrong(), fault.typed(), AskedUse.MOST_YEARS));
        var found = seeUse.see(read.asked()
                .orElseGet(() -> new SeeUse.Asked(
                        AskedUse.read(field -> field.equals("site") ? typed(field) : "", Optional.empty())
                                .asked()
                                .orElseThrow()
                                .site(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0))));
        seen = found;
        if (!found.months().isEmpty()) {
            view = new UseView(found, UseMeasure.of(typed("count")), typed("floor"), words, useWords);
        }
    }

    private SeeUse.Seen seen() {
        var known = seen;
        if (known == null) {
            throw new IllegalStateException("The page was asked before it had looked.");
        }
        return known;
    }

    public @Nullable UseView getView() {
        return view;
    }

    public boolean isShown() {
        return view != null;
    }

    /** Why there is nothing to show. */
    public String getNothing() {
        var counted = seen().counted();
        return counted.isEmpty()
                ? words.of("use.nothing")
                : words.of("use.otherMonths", useWords.period(counted.get(0), counted.get(counted.size() - 1)));
    }

    public String getSiteName() {
        return seen().site().name();
    }

    public List<Option> getSites() {
        return seen().sites().stream()
                .map(site -> new Option(
                        site.code().value(),
                        site.name(),
                        site.code().equals(seen().site().code())))
                .toList();
    }

    public List<Option> getCounts() {
        var chosen = UseMeasure.of(typed("count"));
        return Arrays.stream(UseMeasure.values())
                .map(one -> new Option(one.name(), words.of("use.count." + one), one == chosen))
                .toList();
    }

    /** What was typed, or the first month that is shown. */
    public String getFrom() {
        return monthOr("from", 0);
    }

    public String getTo() {
        return monthOr("to", seen().months().size() - 1);
    }

    private String monthOr(String field, int shown) {
        var typed = typed(field);
        var months = seen().months();
        return !typed.isEmpty() || months.isEmpty()
                ? typed
                : months.get(shown).month().toString();
    }

    /** The months that can be chosen with one press, by their address. */
    public List<Option> getQuick() {
        var counted = seen().counted();
        if (counted.isEmpty()) {
            return List.of();
        }
        var quick = new ArrayList<Option>();
        for (var months : List.of(1, USUAL, YEAR)) {
            if (counted.size() > months) {
                quick.add(quick(counted, months, "use.quick." + months));
            }
        }
        quick.add(quick(counted, counted.size(), "use.quick.all"));
        return quick;
    }

    private Option quick(List<UseMonth> counted, int months, String key) {
        var first = counted.get(Math.max(0, counted.size() - months)).month();
        var last = counted.get(counted.size() - 1).month();
        return new Option(
                "?site=%s&from=%s&to=%s&count=%s"
                        .formatted(seen().site().code(), first, last, UseMeasure.of(typed("count"))),
                words.of(key),
                seen().months().size() == Math.min(months, counted.size())
                        && seen().months().get(0).month().equals(first));
    }

    private static String typed(String field) {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return parameters.getOrDefault(field, "").strip();
    }
}
