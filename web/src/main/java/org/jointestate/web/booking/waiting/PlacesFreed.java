package org.jointestate.web.booking.waiting;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import org.jointestate.domain.booking.GivesPlacesUp;
import org.jspecify.annotations.Nullable;

/**
 * Has the waiting lists looked at once a transaction that gave places up is kept. It is a hint in memory, which may be lost; the job needs
 * none.
 */
@Interceptor
@GivesPlacesUp
@Priority(Interceptor.Priority.APPLICATION)
public class PlacesFreed implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NOTED = PlacesFreed.class.getName();

    private final transient WaitingRunner runner;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private transient TransactionSynchronizationRegistry transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public PlacesFreed(WaitingRunner runner) {
        this.runner = runner;
    }

    @AroundInvoke
    public @Nullable Object note(InvocationContext call) throws Exception {
        var answer = call.proceed();
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(NOTED) == null) {
            transactions.putResource(NOTED, true);
            transactions.registerInterposedSynchronization(new LookAfterwards());
        }
        return answer;
    }

    /** Once for a transaction, however many places it gave up. */
    private final class LookAfterwards implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing of this belongs into the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                runner.soon();
            }
        }
    }
}
