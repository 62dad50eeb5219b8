package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.presence.ShowDose;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Time spent side by side, by week, as totals of all teams. */
@Named
@RequestScoped
public class DosePage {

    private static final double HEIGHT = 160;
    private static final int STEP = 32;

    /** One bar of the drawing, in its units. */
    public record Bar(int x, double y, double height, int middle, String label, boolean whole, boolean named) {}

    @Inject
    private ShowDose showDose;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private ShowDose.@Nullable Shown shown;

    public void open() {
        getShown();
    }

    public ShowDose.Shown getShown() {
        if (shown == null) {
            shown = showDose.show(asked.trial());
        }
        return shown;
    }

    public boolean isEmpty() {
        return getShown().stays() == 0;
    }

    public double getMost() {
        return getShown().weeks().stream()
                .mapToDouble(ShowDose.Week::personHours)
                .max()
                .orElse(0);
    }

    public int getWidth() {
        return 40 + STEP * getShown().weeks().size();
    }

    public List<Bar> getBars() {
        var most = Math.max(1, getMost());
        var bars = new ArrayList<Bar>();
        for (var week : getShown().weeks()) {
            var height = Math.round(10 * HEIGHT * week.personHours() / most) / 10.0;
            var x = 40 + STEP * (week.number() - 1);
            bars.add(new Bar(
                    x,
                    Math.round(10 * (20 + HEIGHT - height)) / 10.0,
                    height,
                    x + 12,
                    "" + Math.round(week.personHours()),
                    week.whole(),
                    week.number() % 2 == 1));
        }
        return bars;
    }

    /** A sentence before the drawing: how much in all, and in how many weeks none at all. */
    public String getSays() {
        var weeks = getShown().weeks();
        var sum = weeks.stream().mapToDouble(ShowDose.Week::personHours).sum();
        var none = weeks.stream().filter(week -> week.personHours() == 0).count();
        return words.of("dose.says", trialWords.hours(sum), weeks.size(), none);
    }

    public String getSources() {
        var shown = getShown();
        var sources = shown.sources().entrySet().stream()
                .map(source -> words.of("dose.source." + source.getKey().name(), source.getValue()))
                .collect(Collectors.joining(", "));
        return words.of("dose.sources", shown.stays(), sources, shown.closedByRule());
    }
}
