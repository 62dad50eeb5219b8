package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The entries of the menu that the caller's roles open, in a fixed order. */
@Named
@ApplicationScoped
public class Menu {

    /** One entry: its word, its page, and whether that page is the one being shown. */
    public record Entry(String label, String path, boolean current) {}

    /** Menu word (a key of the shared bundle) to page. A page is offered to those whom {@link PageRoles} lets in. */
    private static final List<Map.Entry<String, String>> PAGES = List.of(
            Map.entry("menu.myDay", "/my-day.xhtml"),
            Map.entry("menu.book", "/book.xhtml"),
            Map.entry("menu.spaces", "/book-space.xhtml"),
            Map.entry("menu.myBookings", "/my-bookings.xhtml"),
            Map.entry("menu.whoIsIn", "/who-is-in.xhtml"),
            Map.entry("menu.trials", "/trials.xhtml"),
            Map.entry("menu.charts", "/charts.xhtml"),
            Map.entry("menu.reports", "/reports.xhtml"),
            Map.entry("menu.estate", "/estate.xhtml"),
            Map.entry("menu.use", "/use.xhtml"),
            Map.entry("menu.surges", "/surges.xhtml"),
            Map.entry("menu.people", "/people.xhtml"),
            Map.entry("menu.audit", "/audit.xhtml"),
            Map.entry("menu.messages", "/messages.xhtml"),
            Map.entry("menu.settings", "/settings.xhtml"),
            Map.entry("menu.tokens", "/tokens.xhtml"));

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    /** Whether the roll call is for the caller: its link stands on every page, so that it is one press away. */
    public boolean isRollCall() {
        return isOpen("/roll-call.xhtml");
    }

    private boolean isOpen(String page) {
        return PageRoles.of(page)
                .filter(rule -> !Collections.disjoint(rule.roles(), caller.roles()))
                .isPresent();
    }

    public List<Entry> getEntries() {
        var shown = Asking.page();
        return PAGES.stream()
                .filter(page -> isOpen(page.getValue()))
                .map(page -> new Entry(
                        words.of(page.getKey()),
                        page.getValue(),
                        page.getValue().equals(shown)))
                .toList();
    }
}
