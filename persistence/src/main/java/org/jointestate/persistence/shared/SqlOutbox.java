package org.jointestate.persistence.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as rows. A message is taken by a conditional update, which one node wins: the row is looked for first without a lock, and
 * changed only if it is still as it was read. No lock is held while a message is carried, so a dead node leaves none behind.
 */
public class SqlOutbox implements Outbox {

    /** The nodes look at the same few rows; one that loses a row goes on to the next. */
    private static final int LOOKED_AT = 20;

    private static final String FIRST = " order by o.due, o.added, o.id fetch first " + LOOKED_AT + " rows only";

    /**
     * Each of the two states for itself: the index has them one after the other, each by when it is due, so that the first few are found
     * however many wait. Asked for together, all that wait were sorted for each message that was taken.
     */
    private static final String DUE =
            "select o.* from ((" + dueIn("WAITING") + ") union all (" + dueIn("SENDING") + ")) o" + FIRST;

    private static String dueIn(String state) {
        return "select o.* from outbox o where o.state = '" + state + "' and o.due <= ?"
                + " and not exists (select 1 from outbox e where e.about = o.about"
                + " and (e.added < o.added or (e.added = o.added and e.id < o.id))"
                + " and e.state in ('WAITING', 'SENDING'))" + FIRST;
    }

    private final Sql sql;

    @Inject
    public SqlOutbox(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(OutboxMessage message) {
        sql.write(
                "insert into outbox (id, topic, about, content, added, state, tries, due, remark, settled)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                message.id(),
                message.topic(),
                message.about(),
                message.content(),
                message.added(),
                message.state(),
                message.tries(),
                message.due(),
                message.remark().orElse(null),
                message.settled().orElse(null));
    }

    @Override
    public Optional<OutboxMessage> take(Instant now) {
        var due = sql.list(DUE, SqlOutbox::message, now, now);
        for (var message : due) {
            var taken = message.takenAt(now);
            if (replace(message, taken)) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<OutboxMessage> find(UUID id) {
        return sql.first("select * from outbox where id = ?", SqlOutbox::message, id);
    }

    /** State, tries and the moment when it is due change with every step, so together they are the version of the row. */
    @Override
    public boolean replace(OutboxMessage read, OutboxMessage now) {
        return sql.update(
                        "update outbox set state = ?, tries = ?, due = ?, remark = ?, settled = ?"
                                + " where id = ? and state = ? and tries = ? and due = ?",
                        now.state(),
                        now.tries(),
                        now.due(),
                        now.remark().orElse(null),
                        now.settled().orElse(null),
                        read.id(),
                        read.state(),
                        read.tries(),
                        read.due())
                == 1;
    }

    @Override
    public boolean hold(UUID id, Instant due) {
        return sql.update(
                        "update outbox set due = ? where id = ? and state = ? and tries = 0",
                        due,
                        id,
                        OutboxMessage.State.WAITING)
                == 1;
    }

    @Override
    public List<OutboxMessage> in(List<OutboxMessage.State> states, int most) {
        if (states.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>(states);
        return sql.list(
                "select * from outbox where state in (" + String.join(", ", Collections.nCopies(states.size(), "?"))
                        + ") order by added, id fetch first " + most + " rows only",
                SqlOutbox::message,
                arguments.toArray());
    }

    @Override
    public Map<OutboxMessage.State, Integer> count() {
        var count = new EnumMap<OutboxMessage.State, Integer>(OutboxMessage.State.class);
        sql.list(
                "select state, count(*) as messages from outbox group by state",
                row -> count.put(OutboxMessage.State.valueOf(row.getString("state")), row.getInt("messages")));
        return count;
    }

    @Override
    public int forgetSettledBefore(Instant moment) {
        return sql.update("delete from outbox where settled < ?", moment);
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                UUID.fromString(row.getString("id")),
                row.getString("topic"),
                row.getString("about"),
                row.getString("content"),
                Sql.instant(row, "added"),
                OutboxMessage.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Sql.instant(row, "due"),
                Optional.ofNullable(row.getString("remark")),
                Optional.ofNullable(Sql.instantOrNull(row, "settled")));
    }
}
