package org.jointestate.persistence.shared;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the running transaction, for claims, read pages and whatever is no aggregate. What the mapper has not yet
 * written is flushed first, so that both see the same tables.
 */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Supplier<Connection> connection;

    public Sql(EntityManager em) {
        this(() -> {
            em.flush();
            return em.unwrap(Connection.class);
        });
    }

    /** On a connection of one's own, for a command that runs without the server. */
    public Sql(Supplier<Connection> connection) {
        this.connection = connection;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** @return the number of rows touched */
    public int update(String sql, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs one statement for many rows of arguments. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.get().prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object[] arguments) throws SQLException {
        var statement = connection.get().prepareStatement(sql);
        bind(statement, arguments);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof ByteArrayInputStream bytes) {
                // As a stream, since H2 takes no array of more than a megabyte.
                statement.setBinaryStream(i + 1, bytes, bytes.available());
            } else {
                statement.setObject(i + 1, stored(arguments[i]));
            }
        }
    }

    /** An instant is stored as UTC wall clock: a zoned column would lose an hour on clocks-back night on a machine in London time. */
    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof UUID || value instanceof Enum<?>) {
            return value.toString();
        }
        return value;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    public static LocalDateTime wallClock(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
