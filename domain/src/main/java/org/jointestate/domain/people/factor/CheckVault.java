package org.jointestate.domain.people.factor;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Looks at the start whether the secrets of authenticator apps open with the key of this server. Where several servers share a database
 * and each has made a key of its own, the codes of those who set their app up at another one could not be told from wrong ones.
 */
@UseCase(roles = Role.SYSTEM)
public class CheckVault {

    private final SecondFactors factors;
    private final Vault vault;

    @Inject
    public CheckVault(SecondFactors factors, Vault vault) {
        this.factors = factors;
        this.vault = vault;
    }

    /** @return how many secrets that are in use do not open here */
    public long count() {
        return factors.inUse().stream()
                .filter(kept -> vault.open(kept.person(), kept.hidden()).isEmpty())
                .count();
    }
}
