package org.jointestate.domain.trial.crime;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Makes a measure for each chosen crime type and district, fed by the official files of one force. Before the lock that revises the
 * draft; afterwards it is an amendment and needs a reason.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class AddStreetCrimeMeasures {

    /** The files are published about two months after their month. */
    private static final int DUE_AFTER_DAYS = 75;

    public sealed interface Decision {
        record Added(List<MeasureCode> measures) implements Decision {}

        record SyntheticTrial() implements Decision {}

        record OtherForce(String fedBy) implements Decision {}

        record NotRevised(ReviseProtocol.Decision because) implements Decision {}
    }

    private final TrialAccess access;
    private final StreetCrimeFeeds feeds;
    private final ReviseProtocol reviseProtocol;

    @Inject
    public AddStreetCrimeMeasures(TrialAccess access, StreetCrimeFeeds feeds, ReviseProtocol reviseProtocol) {
        this.access = access;
        this.feeds = feeds;
        this.reviseProtocol = reviseProtocol;
    }

    public Decision add(TrialCode code, String force, List<CrimeCell> cells, String why) {
        var trial = access.toChange(code);
        if (trial.synthetic()) {
            return new Decision.SyntheticTrial();
        }
        var known = feeds.of(code);
        var other = known.stream()
                .map(StreetCrimeFeed::force)
                .filter(fed -> !fed.equals(force))
                .findFirst();
        if (other.isPresent()) {
            return new Decision.OtherForce(other.get());
        }
        var measures = new ArrayList<>(trial.protocol().measures());
        var added = new ArrayList<StreetCrimeFeed>();
        for (var cell : cells) {
            if (known.stream().anyMatch(feed -> feed.cell().equals(cell))) {
                continue;
            }
            var measure = measure(cell, force);
            if (measures.stream().noneMatch(there -> there.code().equals(measure.code()))) {
                measures.add(measure);
                added.add(new StreetCrimeFeed(code, measure.code(), force, cell));
            }
        }
        if (!added.isEmpty()) {
            var next = trial.protocol().withMeasures(measures);
            var decision = reviseProtocol.revise(
                    next.withTheory(hung(
                            next.theoryOfChange(),
                            added.stream().map(StreetCrimeFeed::measure).toList())),
                    trial.version(),
                    why);
            if (!(decision instanceof ReviseProtocol.Decision.Saved)) {
                return new Decision.NotRevised(decision);
            }
            added.forEach(feeds::add);
        }
        return new Decision.Added(added.stream().map(StreetCrimeFeed::measure).toList());
    }

    /** Recorded crime would show an impact: it hangs on the last box of that kind, or on the last there is. */
    private static List<TheoryLink> hung(List<TheoryLink> theory, List<MeasureCode> measures) {
        var boxes = new ArrayList<>(theory);
        var at = boxes.size() - 1;
        for (int i = 0; i < boxes.size(); i++) {
            at = boxes.get(i).stage() == TheoryLink.Stage.IMPACT ? i : at;
        }
        if (at >= 0) {
            boxes.set(at, boxes.get(at).with(measures));
        } else {
            boxes.add(new TheoryLink(TheoryLink.Stage.IMPACT, "Less crime and anti-social behaviour", measures));
        }
        return boxes;
    }

    private static Measure measure(CrimeCell cell, String force) {
        var type = cell.crimeType().isEmpty() ? "All crime and anti-social behaviour" : cell.crimeType();
        var area = cell.district().isEmpty() ? force : cell.district();
        return new Measure(
                code(cell),
                type + ", " + area,
                "incidents",
                Measure.Kind.COUNT,
                Measure.Better.DOWN,
                MeasureCalendar.CALENDAR_MONTH,
                null,
                "Street-level crime files of data.police.uk (Open Government Licence v3.0)",
                "POLICE",
                "Police trial lead",
                false,
                "Work better together with the most vulnerable people",
                null,
                new BigDecimal("0.10"),
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false,
                DUE_AFTER_DAYS);
    }

    private static MeasureCode code(CrimeCell cell) {
        var type = cell.crimeType().isEmpty() ? "ALL-CRIME" : slug(cell.crimeType(), 28);
        var area = cell.district().isEmpty() ? "FORCE" : slug(cell.district(), 28);
        return new MeasureCode(type + "_" + area);
    }

    private static String slug(String text, int most) {
        var slug = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = slug.isEmpty() ? "X" : slug.substring(0, Math.min(most, slug.length()));
        return cut.replaceAll("-$", "");
    }
}
