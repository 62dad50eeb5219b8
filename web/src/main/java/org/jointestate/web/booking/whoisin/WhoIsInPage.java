package org.jointestate.web.booking.whoisin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.whoisin.SeeWhoIsIn;
import org.jointestate.domain.booking.whoisin.Sighting;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Where colleagues sit today: one's team, and others who agreed. */
@Named
@RequestScoped
public class WhoIsInPage {

    /** One colleague at one desk. */
    public record Row(
            String name,
            String organisation,
            String organisationName,
            String desk,
            String where,
            String when,
            boolean in) {}

    private static final int LONGEST_NAME = 100;

    private String name = "";
    private SeeWhoIsIn.@Nullable WhoIsIn seen;

    @Inject
    private SeeWhoIsIn seeWhoIsIn;

    @Inject
    private Words words;

    private SeeWhoIsIn.WhoIsIn seen() {
        var known = seen;
        if (known == null) {
            known = seeWhoIsIn.see(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            seen = known;
        }
        return known;
    }

    public List<Row> getTeam() {
        return rows(one -> one.team() && !one.you());
    }

    public List<Row> getOthers() {
        return rows(one -> !one.team() && !one.you());
    }

    public List<Row> getYou() {
        return rows(Sighting::you);
    }

    private List<Row> rows(Predicate<Sighting> which) {
        return seen().sightings().stream().filter(which).map(this::row).toList();
    }

    private Row row(Sighting one) {
        var in = one.state() == BookingState.CHECKED_IN;
        var organisation = "organisation." + one.organisation();
        return new Row(
                one.name(),
                one.organisation().value(),
                words.has(organisation)
                        ? words.of(organisation)
                        : one.organisation().value(),
                one.deskLabel(),
                words.of("booking.where", one.zoneName(), one.floorName().toLowerCase(Locale.UK), one.siteName()),
                in
                        ? words.of("whoIsIn.in", When.time(one.slot().to()))
                        : words.of(
                                "whoIsIn.expected",
                                When.time(one.slot().from()),
                                When.time(one.slot().to())),
                in);
    }

    public boolean isInATeam() {
        return seen().inATeam();
    }

    public String getSeenBySays() {
        return words.of("whoIsIn.youAre." + seen().youAreSeenBy());
    }

    public boolean isSearched() {
        return !name.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
