package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.junit.jupiter.api.Test;

class UseCaseRunnerTest {

    @UseCase(roles = Role.AUDITOR)
    static class ForAuditors {
        public void call() {}
    }

    record Refused() implements Undone {}

    record Lost() implements Undone {
        @Override
        public boolean worthAnotherLook() {
            return true;
        }
    }

    private final Ledger transaction = new Ledger();

    @Test
    void a_caller_without_the_role_is_refused_before_a_transaction_begins() {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.STAFF)));

        assertThrows(NotAllowed.class, () -> runner.run(new Call(() -> "done")));
        assertEquals(List.of(), transaction.entries);
    }

    @Test
    void an_answer_is_kept_and_a_refusal_is_undone() throws Exception {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.AUDITOR)));

        assertEquals("done", runner.run(new Call(() -> "done")));
        assertEquals(new Refused(), runner.run(new Call(Refused::new)));

        assertEquals(List.of("begin", "commit", "begin", "rollback"), transaction.entries);
    }

    @Test
    void an_answer_that_is_worth_another_look_is_asked_for_once_more_and_no_oftener() throws Exception {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.AUDITOR)));
        var looks = new ArrayList<String>();

        var answer = runner.run(new Call(() -> {
            looks.add("look");
            return looks.size() == 1 ? new Lost() : "seen";
        }));
        var lostAgain = runner.run(new Call(Lost::new));

        assertEquals("seen", answer);
        assertEquals(new Lost(), lostAgain);
        assertEquals(
                List.of("begin", "rollback", "begin", "commit", "begin", "rollback", "begin", "rollback"),
                transaction.entries);
    }

    @Test
    void a_failure_is_undone_and_handed_on() {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.AUDITOR)));

        assertThrows(
                IllegalStateException.class,
                () -> runner.run(new Call(() -> {
                    throw new IllegalStateException("broken");
                })));

        assertEquals(List.of("begin", "rollback"), transaction.entries);
    }

    @Test
    void what_the_database_asks_to_do_again_is_done_again_at_most_three_times() throws Exception {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.AUDITOR)));
        var tries = new ArrayList<String>();

        var answer = runner.run(new Call(() -> {
            tries.add("try");
            if (tries.size() < 4) {
                throw new RuntimeException(new SQLException("deadlock", "40P01"));
            }
            return "done";
        }));

        assertEquals("done", answer);
        assertEquals(4, tries.size());
        assertThrows(
                RuntimeException.class,
                () -> runner.run(new Call(() -> {
                    tries.add("try");
                    throw new RuntimeException(new SQLException("serialization", "40001"));
                })));
        assertEquals(8, tries.size());
    }

    @Test
    void what_is_taken_is_not_tried_again() {
        var runner = new UseCaseRunner(transaction, new RolesOnly(Set.of(Role.AUDITOR)));

        assertThrows(
                RuntimeException.class,
                () -> runner.run(new Call(() -> {
                    throw new RuntimeException(new SQLException("duplicate", "23505"));
                })));

        assertEquals(List.of("begin", "rollback"), transaction.entries);
    }

    private record RolesOnly(Set<Role> roles) implements Caller {
        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.empty();
        }
    }

    /** A transaction that writes down what is done with it. */
    private static class Ledger implements UserTransaction {
        final List<String> entries = new ArrayList<>();
        private int status = Status.STATUS_NO_TRANSACTION;

        @Override
        public void begin() {
            entries.add("begin");
            status = Status.STATUS_ACTIVE;
        }

        @Override
        public void commit() {
            entries.add("commit");
            status = Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void rollback() {
            entries.add("rollback");
            status = Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void setRollbackOnly() {
            status = Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setTransactionTimeout(int seconds) {}
    }

    private record Call(Callable<Object> work) implements InvocationContext {
        @Override
        public Object proceed() throws Exception {
            return work.call();
        }

        @Override
        public Method getMethod() {
            return find();
        }

        private static Method find() {
            try {
                return ForAuditors.class.getMethod("call");
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object getTarget() {
            return new ForAuditors();
        }

        @Override
        public Object getTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
