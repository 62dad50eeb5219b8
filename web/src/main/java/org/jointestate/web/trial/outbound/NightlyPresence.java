package org.jointestate.web.trial.outbound;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jointestate.domain.trial.presence.KeepPresence;
import org.jointestate.domain.trial.record.ForgetOldStagedImports;
import org.jointestate.web.shared.CurrentCaller;

/** Keeps the presence of trials every night, and forgets files that nobody took in. A night that was missed is made up for by the next one. */
@Singleton
@DependsOn("MigrationAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyPresence {

    @Inject
    private CurrentCaller caller;

    @Inject
    private KeepPresence keepPresence;

    @Inject
    private ForgetOldStagedImports forgetOldStagedImports;

    /** At an hour of the wall clock that every night has exactly once. */
    @Schedule(hour = "3", minute = "10", timezone = "Europe/London", persistent = false)
    void tonight() {
        caller.asSystem(keepPresence::keep);
        caller.asSystem(() -> {
            forgetOldStagedImports.forget();
            return true;
        });
    }
}
