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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

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

    /** A statement with its arguments, to be sent with others. */
    private record Bound(String sql, @Nullable Object[] arguments) {}

    /** What is being collected on this thread, to be sent with the statement that it stands beside. */
    private static final ThreadLocal<@Nullable List<Bound>> BESIDE = new ThreadLocal<>();

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
            return read(rows, reader);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        var result = new ArrayList<T>();
        while (rows.next()) {
            result.add(reader.read(rows));
        }
        return result;
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

    /** The same for a row that is only added: nobody asks whether it was, so it may be sent with others. */
    public void write(String sql, @Nullable Object... arguments) {
        var beside = BESIDE.get();
        if (beside == null) {
            update(sql, arguments);
        } else {
            beside.add(new Bound(sql, arguments));
        }
    }

    /**
     * Runs a statement and after it what is {@link #write written} beside it. PostgreSQL gets all of it at once and answers once, because
     * to send and to wait cost as much as a small statement itself; when one fails, those behind it are not run and the transaction is
     * lost, as after any failure. Nothing may be asked of the database while it is collected.
     *
     * @return the number of rows touched by the statement itself
     */
    public int updateWith(Runnable beside, String sql, @Nullable Object... arguments) {
        var connection = connection();
        try {
            if (!connection.isWrapperFor(PGConnection.class)) {
                var touched = update(sql, arguments);
                beside.run();
                return touched;
            }
            var all = new ArrayList<Bound>();
            all.add(new Bound(sql, arguments));
            BESIDE.set(all);
            try {
                beside.run();
            } finally {
                BESIDE.remove();
            }
            try (var statement = prepareAll(connection, all)) {
                statement.execute();
                return statement.getUpdateCount();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A question, and who reads each row of its answer and keeps of it what is needed. */
    public record Question(String sql, RowReader<?> reader, List<@Nullable Object> arguments) {}

    /**
     * Writes and then asks: PostgreSQL gets all of it at once and runs one after the other, so that each question sees what was kept when
     * it was its turn, and what the statement before it had to wait for.
     */
    public void writeThenAsk(String sql, List<@Nullable Object> arguments, List<Question> questions) {
        var connection = connection();
        try {
            if (!connection.isWrapperFor(PGConnection.class)) {
                update(sql, arguments.toArray());
                questions.forEach(
                        one -> list(one.sql(), one.reader(), one.arguments().toArray()));
                return;
            }
            var all = new ArrayList<Bound>();
            all.add(new Bound(sql, arguments.toArray()));
            questions.forEach(
                    one -> all.add(new Bound(one.sql(), one.arguments().toArray())));
            try (var statement = prepareAll(connection, all)) {
                statement.execute();
                for (var question : questions) {
                    statement.getMoreResults();
                    try (var rows = statement.getResultSet()) {
                        read(rows, question.reader());
                    }
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static PreparedStatement prepareAll(Connection connection, List<Bound> all) throws SQLException {
        var statement = connection.prepareStatement(all.stream().map(Bound::sql).collect(Collectors.joining(";")));
        bind(
                statement,
                all.stream().flatMap(one -> Arrays.stream(one.arguments())).toArray());
        return statement;
    }

    /** Runs one statement for many rows of arguments. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection().prepareStatement(sql)) {
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
        var statement = connection().prepareStatement(sql);
        bind(statement, arguments);
        return statement;
    }

    private Connection connection() {
        if (BESIDE.get() != null) {
            throw new IllegalStateException(
                    "What is written beside a statement may not ask the database before it is sent.");
        }
        return connection.get();
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
