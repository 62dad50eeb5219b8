package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRows;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Announces a closure of a site for each bank holiday to come on which it is not closed already. So booking, series, use figures and the
 * desk use of trials know of it by what they know already, and one day is withdrawn like any other closure. A headquarters that never
 * closes does not press it.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class CloseOnBankHolidays {

    private final Sites sites;
    private final ReferenceRows reference;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseOnBankHolidays(Sites sites, ReferenceRows reference, Audit audit, Clock clock) {
        this.sites = sites;
        this.reference = reference;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many days were closed */
    public int close(SiteCode code) {
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var today = clock.instant().atZone(site.timeZone()).toLocalDate();
        // One after the other: two managers who press at once close each day once.
        reference.hold(ReferenceKind.BANK_HOLIDAY);
        int closed = 0;
        for (var holiday : reference.of(ReferenceKind.BANK_HOLIDAY)) {
            var day = holiday.from().orElse(today);
            var closedAlready =
                    sites.closuresOf(code, day, day.plusDays(1)).stream().anyMatch(closure -> closure.closesSite(day));
            if (day.isAfter(today) && !closedAlready) {
                var closure = new Closure(UUID.randomUUID(), code, null, day, day.plusDays(1), holiday.name());
                sites.add(closure);
                audit.record("closure announced", closure.id().toString());
                closed++;
            }
        }
        return closed;
    }
}
