package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jointestate.domain.booking.seating.MySeating;
import org.jointestate.domain.booking.seating.Nearness;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The part of My settings in which somebody says what they need of a desk. It is in the body of the form and in no address. */
@Named
@RequestScoped
public class WishesPage {

    /** A box to tick. */
    public record Box(String value, String label, boolean chosen) {}

    @Inject
    private MySeating mySeating;

    @Inject
    private Words words;

    private MySeating.@Nullable Wishes seen;

    private MySeating.Wishes seen() {
        var known = seen;
        if (known == null) {
            known = mySeating.see();
            seen = known;
        }
        return known;
    }

    public @Nullable String save() throws IOException {
        var needs = EnumSet.noneOf(DeskFeature.class);
        for (var ticked : Posted.all("need")) {
            var feature = Arrays.stream(DeskFeature.values())
                    .filter(known -> known.name().equals(ticked))
                    .findFirst();
            if (feature.isEmpty()) {
                words.error("needs", "wishes.unknown");
                return null;
            }
            needs.add(feature.get());
        }
        mySeating.choose(new MySeating.Wishes(
                needs, !Posted.one("inPlans").isEmpty(), !Posted.one("nearness").isEmpty()));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/settings.xhtml?done=seating");
        return null;
    }

    public List<Box> getNeeds() {
        return Arrays.stream(DeskFeature.values())
                .map(feature -> new Box(
                        feature.name(),
                        words.of("wishes.need." + feature),
                        seen().needs().contains(feature)))
                .toList();
    }

    public boolean isInPlans() {
        return seen().inPlans();
    }

    public String getInPlansSays() {
        return words.of("wishes.inPlansSays", PrepareSeatingPlan.ENOUGH_OTHERS, PrepareSeatingPlan.PLANS_A_DAY);
    }

    public boolean isNearness() {
        return seen().nearness();
    }

    public String getNearnessSays() {
        return words.of(
                "wishes.nearnessSays",
                Nearness.POINTS,
                Nearness.ALL_POINTS,
                Nearness.FARTHER_METRES,
                PrepareSeatingPlan.ENOUGH_OTHERS);
    }
}
