package org.jointestate.web.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.web.shared.Words;

/** What a desk has, in words. */
@ApplicationScoped
public class DeskWords {

    private static final List<DeskFeature> FIRST =
            List.of(DeskFeature.QUIET, DeskFeature.STEP_FREE, DeskFeature.HEIGHT_ADJUSTABLE, DeskFeature.TWO_SCREENS);

    @Inject
    private Words words;

    /** What people look for first, such as "Height-adjustable, two screens". */
    public String features(Desk desk) {
        var has = new ArrayList<String>();
        for (var feature : FIRST) {
            if (desk.features().contains(feature)) {
                has.add(words.of("feature." + feature));
            } else if (feature == DeskFeature.TWO_SCREENS) {
                has.add(words.of("feature.ONE_SCREEN"));
            }
        }
        var line = String.join(", ", has);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    /** The rest, such as "Both networks. Docking. Near the lift". */
    public String rest(Desk desk) {
        var has = new ArrayList<String>();
        has.add(words.of("network." + desk.network()));
        for (var feature : DeskFeature.values()) {
            if (!FIRST.contains(feature) && desk.features().contains(feature)) {
                has.add(words.of("Feature." + feature));
            }
        }
        return String.join(". ", has);
    }
}
