package org.jointestate.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that writes down every prepared statement with its values, as the driver of PostgreSQL prints it. */
public final class WatchedStatements {

    private final List<String> statements = new ArrayList<>();

    public DataSource watch(DataSource source) {
        return proxy(DataSource.class, source);
    }

    public void forget() {
        statements.clear();
    }

    public List<String> seen() {
        return List.copyOf(statements);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().startsWith("execute") && target instanceof PreparedStatement) {
                statements.add(target.toString());
            }
            Object result;
            try {
                result = method.invoke(target, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, result);
            }
            return result instanceof Connection ? proxy(Connection.class, result) : result;
        }));
    }
}
