package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * The dose of a trial by week, as totals of all teams together; never by person. For a lead the check-ins since last night are copied
 * first; for those who may only read, it is as the last copy left it.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowDose {

    /** @param whole false for the days left over after the last whole week */
    public record Week(int number, Period days, double overlapHours, double personHours, boolean whole) {}

    /**
     * @param outOfScope stays of zones that an amendment took out of the plan: kept, and not counted
     * @param deskUse how the desks of the trial's zones were used, or why nobody can tell
     */
    public record Shown(
            Trial trial,
            List<Week> weeks,
            Map<Stay.Source, Long> sources,
            long stays,
            long closedByRule,
            long outOfScope,
            DeskUseCounter.Counted deskUse) {}

    private final TrialAccess access;
    private final Stays stays;
    private final DoseCalculator calculator;
    private final PresenceKeeper keeper;
    private final DeskUseCounter deskUse;
    private final Clock clock;

    @Inject
    public ShowDose(
            TrialAccess access,
            Stays stays,
            DoseCalculator calculator,
            PresenceKeeper keeper,
            DeskUseCounter deskUse,
            Clock clock) {
        this.access = access;
        this.stays = stays;
        this.calculator = calculator;
        this.keeper = keeper;
        this.deskUse = deskUse;
        this.clock = clock;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var now = clock.instant();
        if (access.changes(trial)) {
            keeper.keep(access.toChange(code), now);
        }
        var kept = stays.of(code);
        var all = Stays.inScope(trial, kept);
        var days = TrialWeeks.of(trial.protocol().trial());
        var edges = TrialWeeks.edges(days, trial.protocol().timeZone());
        var hours = calculator.weekly(all, edges);
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < days.size(); i++) {
            var hour = hours.get(i);
            weeks.add(new Week(
                    i + 1,
                    days.get(i),
                    hour.overlapHours(),
                    hour.personHours(),
                    days.get(i).days() == 7));
        }
        var sources = new EnumMap<Stay.Source, Long>(Stay.Source.class);
        all.forEach(stay -> sources.merge(stay.source(), 1L, Long::sum));
        return new Shown(
                trial,
                weeks,
                sources,
                all.size(),
                all.stream().filter(Stay::closedByRule).count(),
                kept.size() - all.size(),
                deskUse.count(trial, now));
    }
}
