package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.trial.home.ShowHome;
import org.jointestate.domain.trial.home.ShowHome.Home;
import org.jointestate.domain.trial.home.ShowHome.MeasureState;
import org.jointestate.domain.trial.home.ShowHome.Work;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What needs the lead today. */
@Named
@RequestScoped
public class TrialHomePage {

    /** One thing to do in words, with the address where it is done. */
    public record Item(Work work, String heading, String says, String verb, String address) {}

    @Inject
    private ShowHome showHome;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private @Nullable Home home;

    public void open() {
        getHome();
    }

    public Home getHome() {
        if (home == null) {
            home = showHome.show(asked.trial());
        }
        return home;
    }

    public String getHeading() {
        var work = getHome().work();
        if (work.isEmpty()) {
            return words.of("home.nothing");
        }
        return words.of(
                "home.things",
                work.size(),
                count(ShowHome.Urgency.LATE),
                count(ShowHome.Urgency.DUE),
                count(ShowHome.Urgency.ODD));
    }

    private long count(ShowHome.Urgency urgency) {
        return getHome().work().stream().filter(one -> one.urgency() == urgency).count();
    }

    public List<Item> getItems() {
        return getHome().work().stream().map(this::item).toList();
    }

    private Item item(Work work) {
        var code = getHome().trial().code().value();
        var measure = work.measure();
        var period = work.period();
        var key = "home." + work.task().name();
        var address =
                switch (work.task()) {
                    case LOCK_PROTOCOL -> "/trial-protocol.xhtml?trial=" + code;
                    case CONFIRM_EVENTS -> "/trial-events.xhtml?trial=" + code;
                    case VALUES_LATE, VALUES_DUE ->
                        "/measure.xhtml?trial=" + code + "&measure=" + measure(work) + "&enter=1";
                    case FAR_FROM_USUAL, SAME_TWICE, BREAKS_RULE ->
                        "/measure.xhtml?trial=" + code + "&measure=" + measure(work) + "&period="
                                + (period == null ? "" : period.from());
                    case ABOVE_UPPER_LIMIT,
                            BELOW_LOWER_LIMIT,
                            TREND_UP,
                            TREND_DOWN,
                            TWO_OF_THREE_NEAR_LIMIT,
                            SHIFT_ABOVE,
                            SHIFT_BELOW -> "/measure.xhtml?trial=" + code + "&measure=" + measure(work);
                    case SURVEY_TO_OPEN, SURVEY_OPEN ->
                        "/trial-survey-wave.xhtml?trial=" + code + "&wave=" + work.count();
                };
        return new Item(
                work,
                words.of(
                        key,
                        measure == null ? "" : measure.name(),
                        work.count(),
                        period == null ? "" : trialWords.period(period),
                        trialWords.number(work.value())),
                words.of(
                        key + ".says",
                        period == null ? "" : trialWords.period(period),
                        work.due() == null ? "" : trialWords.day(work.due())),
                words.of(key + ".verb"),
                address);
    }

    private static String measure(Work work) {
        var measure = work.measure();
        return measure == null ? "" : measure.code().value();
    }

    /** The last value with its period, in words. */
    public String last(MeasureState state) {
        var last = state.last();
        return last == null
                ? words.of("home.noValue")
                : words.of("home.lastValue", trialWords.number(last.value()), trialWords.period(last.period()));
    }

    /** The ring of a grade: broken for C and D. */
    public String look(MeasureState state) {
        return switch (state.grade().letter()) {
            case 'C' -> "grade grade--c";
            case 'D' -> "grade grade--d";
            default -> "grade";
        };
    }

    public String missing(MeasureState state) {
        return state.gaps() == 0 ? words.of("home.noGaps") : words.of("home.gaps", state.gaps(), state.expected());
    }

    public String getDaysLeft() {
        var shown = getHome();
        if (shown.day() < 1) {
            return words.of(
                    "home.notBegun", trialWords.day(shown.trial().protocol().trialFrom()));
        }
        return shown.day() > shown.days()
                ? words.of(
                        "home.ended",
                        trialWords.day(shown.trial().protocol().trial().lastDay()))
                : words.of("home.daysLeft", shown.daysLeft(), shown.day(), shown.days());
    }
}
