package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.booking.surge.SeeSurges;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Me;
import org.jspecify.annotations.Nullable;

/** The list of surges and drills. */
@Named
@RequestScoped
public class SurgesPage {

    /** A line of the list. */
    public record Row(String id, String name, boolean drill, String places, String from, String until, String state) {}

    @Inject
    private SeeSurges seeSurges;

    @Inject
    private SurgeWords surgeWords;

    @Inject
    private Me me;

    private @Nullable List<Row> rows;

    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            known = seeSurges.see().stream()
                    .map(row -> new Row(
                            row.surge().id().toString(),
                            row.surge().name(),
                            row.surge().drill(),
                            surgeWords.places(row.places()) + ", " + row.siteName(),
                            When.moment(row.surge().from()),
                            When.moment(row.surge().until()),
                            surgeWords.state(row.surge(), row.now())))
                    .toList();
            rows = known;
        }
        return known;
    }

    /** The auditor looks on. */
    public boolean isInCharge() {
        return me.is("ESTATE_MANAGER") || me.is("SENIOR_LEADER") || me.is("ADMINISTRATOR");
    }
}
