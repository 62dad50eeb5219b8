package org.jointestate.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jointestate.domain.estate.LayOutEstate;
import org.jointestate.domain.people.LocalAccounts;
import org.jointestate.domain.people.MakeFirstAdministrator;
import org.jointestate.domain.people.factor.CheckVault;
import org.jointestate.web.demonstration.DemonstrationLoader;
import org.jointestate.web.estate.outbound.EstateFiles;

/** What must be there before the first visitor: the estate, the demonstration if it is wanted, and an administrator where there is nobody. */
@Singleton
@Startup
@DependsOn("MigrationAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    @Inject
    private CurrentCaller caller;

    @Inject
    private MakeFirstAdministrator makeFirstAdministrator;

    @Inject
    private CheckVault checkVault;

    @Inject
    private LocalAccounts localAccounts;

    @Inject
    private LayOutEstate layOutEstate;

    @Inject
    private DemonstrationLoader demonstration;

    @PostConstruct
    void prepare() {
        caller.asSystem(() -> layOutEstate.layOut(EstateFiles.read()));
        demonstration.prepare(FirstStart::say);
        checkVault();
        if (localAccounts == LocalAccounts.OFF) {
            // The directory says who the administrators are, and a code would open nothing.
            return;
        }
        caller.asSystem(makeFirstAdministrator::make)
                .ifPresent(invitation -> say("""
                First start. Sign in as "%s" with this one-time code, which is shown only here and only once:
                Joint Estate:     %s
                Joint Estate: It lasts %d days.""".formatted(
                                invitation.username(),
                                invitation.code(),
                                invitation.lasts().toDays())));
    }

    /** It starts all the same: passwords of the staff and recovery codes work, and whoever can mend it has to get in. */
    private void checkVault() {
        var closed = caller.asSystem(checkVault::count);
        if (closed > 0) {
            say(
                    "%d secrets of authenticator apps do not open with the key of this server, so their codes cannot be checked here. Give all servers on one database the same JOINT_ESTATE_SECRETS_KEY, or put back the file secrets/key of the home."
                            .formatted(closed));
        }
    }

    /** Straight to the terminal: the launcher passes these lines on, and the code must not stand in a log. */
    private static void say(String text) {
        System.out.println("Joint Estate: " + text);
    }
}
