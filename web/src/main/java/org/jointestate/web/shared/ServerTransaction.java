package org.jointestate.web.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.UserTransaction;

/** Where transactions are begun and ended, looked up once: what CDI hands out looks it up by name at every call, five times a use case. */
@ApplicationScoped
public class ServerTransaction {

    @Resource
    @SuppressWarnings("NullAway.Init")
    private UserTransaction transaction;

    UserTransaction transaction() {
        return transaction;
    }
}
