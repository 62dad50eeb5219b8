package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
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

    /** One line of the table of desk use, every share with what it is a share of. */
    public record Use(String days, String zone, String capacity, String booked, String attended, String noShows) {}

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

    public boolean isNothing() {
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

    /** Stays that an amendment has put out of the plan's zones; nothing when there are none. */
    public String getOutOfScope() {
        var count = getShown().outOfScope();
        return count == 0 ? "" : words.of("dose.outOfScope", count);
    }

    public boolean isUsed() {
        return !getShown().deskUse().uses().isEmpty();
    }

    /** The whole in a sentence, or why there is nothing to say. */
    public String getUseSays() {
        var counted = getShown().deskUse();
        var because = counted.because();
        if (because.isPresent()) {
            return words.of("use." + because.get().name());
        }
        var capacity = Duration.ZERO;
        var booked = Duration.ZERO;
        var attended = Duration.ZERO;
        var noShows = 0;
        var bookings = 0;
        for (var use : counted.uses()) {
            capacity = capacity.plus(use.capacity());
            booked = booked.plus(use.booked());
            attended = attended.plus(use.attended());
            noShows += use.noShows();
            bookings += use.bookings();
        }
        return capacity.isZero()
                ? words.of("use.NO_CAPACITY")
                : words.of(
                        "use.says",
                        hours(capacity),
                        percent(booked, capacity),
                        percent(attended, capacity),
                        noShows,
                        bookings);
    }

    public List<Use> getUses() {
        return getShown().deskUse().uses().stream()
                .map(use -> new Use(
                        trialWords.period(use.period()),
                        getShown()
                                .trial()
                                .protocol()
                                .zone(use.zone())
                                .map(zone -> zone.name() + " (" + zone.code() + ")")
                                .orElse(use.zone().value()),
                        words.of("use.capacity", hours(use.capacity()), use.desks(), use.days()),
                        share(use.booked(), use.capacity()),
                        share(use.attended(), use.capacity()),
                        words.of("use.of", use.noShows(), use.bookings())))
                .toList();
    }

    private String share(Duration part, Duration whole) {
        return whole.isZero()
                ? words.of("use.noShare", hours(part))
                : words.of("use.share", hours(part), percent(part, whole));
    }

    private String hours(Duration length) {
        return trialWords.hours(length.toSeconds() / 3600.0);
    }

    private static long percent(Duration part, Duration whole) {
        return Math.round(100.0 * part.toSeconds() / whole.toSeconds());
    }
}
