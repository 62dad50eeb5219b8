package org.jointestate.persistence.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to PostgreSQL that waits for the database as long as the work of the thread that uses it may: before a statement is made it is
 * told the {@link Patience} of that thread, where it has another. Whether it lives it says within two seconds, or it does not.
 */
final class PatientConnection implements InvocationHandler {

    private static final int SECONDS_TO_PROVE_ITSELF = 2;

    private final Connection connection;

    /** What the database was told; nothing when that is not known, as after a rollback, which takes it back. */
    private @Nullable Patience told;

    private PatientConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) throws SQLException {
        wait(connection, Patience.REQUEST);
        return (Connection) Proxy.newProxyInstance(
                PatientConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new PatientConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return arguments != null && proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return connection.toString();
            case "isValid":
                return isValid(arguments);
            case "prepareStatement", "createStatement", "prepareCall":
                tell();
                break;
            case "rollback":
                told = null;
                break;
            default:
                break;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private boolean isValid(Object @Nullable [] arguments) throws SQLException {
        // The pool asks without a limit, which means the limit of the connection.
        var asked = arguments != null && arguments[0] instanceof Integer seconds ? seconds : 0;
        return connection.isValid(asked == 0 ? SECONDS_TO_PROVE_ITSELF : Math.min(asked, SECONDS_TO_PROVE_ITSELF));
    }

    private void tell() throws SQLException {
        var now = Patience.ofThread();
        if (told == now) {
            return;
        }
        wait(connection, now);
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + now.statement().toMillis());
        }
        told = now;
    }

    private static void wait(Connection connection, Patience patience) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) patience.network().toMillis());
    }
}
