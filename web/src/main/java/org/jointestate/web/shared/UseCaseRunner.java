package org.jointestate.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every use case: asks for the role, opens the transaction, keeps or undoes it, and tries again where the database says
 * that two transactions met. It is outside the transaction on purpose: after a conflict the transaction is lost.
 */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseRunner implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TRIES = 4;
    /** Serialization failure, deadlock, and H2's lock time-out. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "HYT00");

    private final transient UserTransaction transaction;
    private final transient Caller caller;

    @Inject
    public UseCaseRunner(ServerTransaction server, Caller caller) {
        this(server.transaction(), caller);
    }

    public UseCaseRunner(UserTransaction transaction, Caller caller) {
        this.transaction = transaction;
        this.caller = caller;
    }

    @AroundInvoke
    public @Nullable Object run(InvocationContext call) throws Exception {
        require(call);
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        caller.actFor(principal(call));
        try {
            return inTransactions(call);
        } finally {
            caller.actFor(null);
        }
    }

    /** Whom the caller stands in for, where no role of their own would be enough. */
    private @Nullable PersonId principal(InvocationContext call) {
        var mark = mark(call);
        return mark.open() ? null : caller.principalFor(Set.of(mark.roles())).orElse(null);
    }

    private @Nullable Object inTransactions(InvocationContext call) throws Exception {
        var looked = false;
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = once(call);
                if (looked || !(answer instanceof Undone undone) || !undone.worthAnotherLook()) {
                    return answer;
                }
                looked = true;
            } catch (Exception e) {
                if (wasChangedMeanwhile(e)) {
                    throw new ChangedMeanwhile(e);
                }
                if (attempt == TRIES || !isWorthAnotherTry(e)) {
                    throw e;
                }
                Thread.sleep(5L * attempt);
            }
        }
    }

    private @Nullable Object once(InvocationContext call) throws Exception {
        transaction.begin();
        var keep = false;
        try {
            var answer = call.proceed();
            keep = !(answer instanceof Undone) && transaction.getStatus() == Status.STATUS_ACTIVE;
            if (!keep && !(answer instanceof Undone)) {
                throw new IllegalStateException(
                        "The transaction of %s was marked for rollback.".formatted(call.getMethod()));
            }
            return answer;
        } finally {
            if (keep) {
                transaction.commit();
            } else if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private void require(InvocationContext call) {
        var mark = mark(call);
        if (mark.open()) {
            return;
        }
        if (Collections.disjoint(Set.of(mark.roles()), caller.roles())) {
            throw new NotAllowed("None of the roles %s may call %s."
                    .formatted(
                            caller.roles(), call.getMethod().getDeclaringClass().getSimpleName()));
        }
    }

    private static UseCase mark(InvocationContext call) {
        Method method = call.getMethod();
        var onMethod = method.getAnnotation(UseCase.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(UseCase.class);
    }

    private static boolean wasChangedMeanwhile(Throwable failure) {
        return Causes.any(failure, OptimisticLockException.class::isInstance);
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return Causes.any(
                failure,
                cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && TRY_AGAIN.contains(sql.getSQLState()));
    }
}
