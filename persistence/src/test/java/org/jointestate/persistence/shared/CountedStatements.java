package org.jointestate.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that writes down every statement that is run through it. */
public final class CountedStatements {

    private final List<String> statements = new ArrayList<>();

    public DataSource watch(DataSource source) {
        return proxy(DataSource.class, source, "");
    }

    public void forget() {
        statements.clear();
    }

    public List<String> seen() {
        return List.copyOf(statements);
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            var text = given != null && given.length > 0 && given[0] instanceof String first ? first : sql;
            if (method.getName().startsWith("execute")) {
                statements.add(text);
            }
            Object result;
            try {
                result = method.invoke(target, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, result, text);
            }
            if (result instanceof Statement) {
                return proxy(Statement.class, result, "");
            }
            return result instanceof Connection ? proxy(Connection.class, result, "") : result;
        }));
    }
}
