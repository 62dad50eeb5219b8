package org.jointestate.persistence.people.privacy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.privacy.Erasure;
import org.jointestate.domain.people.privacy.ErasurePlan;
import org.jointestate.domain.people.privacy.ErasurePlan.Part;
import org.jointestate.persistence.shared.Sql;

/** The erasure that the list of personal data describes. The account itself is left to its entity. */
public class SqlErasure implements Erasure {

    private static final String ACCOUNT = "person";

    /** The one text that is struck out of some rows only: a plan that is locked is proved by a hash. */
    private static final String PLAN = "trial.protocol";

    private static final String DRAFTS = "locked_at is null";
    private static final String LOCKED = "locked_at is not null";
    private static final String ALL = "1 = 1";

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public SqlErasure(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public ErasurePlan plan(Person person, Instant now) {
        var whose = new Whose(em, person);
        var goes = new ArrayList<Part>();
        var stays = new ArrayList<Part>();
        for (var section : PersonalRegister.get().sections()) {
            var condition = whose.fill(section.whose());
            if (section.table().equals(ACCOUNT) || section.rows() == PersonalRegister.Rows.BELONG_TO_ANOTHER_SECTION) {
                continue;
            }
            var rows = sql.first(
                            "select count(*) as n from " + section.table() + " where " + condition.sql(),
                            row -> row.getInt("n"),
                            condition.arguments())
                    .orElse(0);
            if (rows > 0) {
                (section.rows() == PersonalRegister.Rows.GO ? goes : stays)
                        .add(new Part(section.name(), rows, section.why()));
            }
        }
        var names = Names.of(person);
        var struckOut = new ArrayList<Part>();
        var left = new ArrayList<Part>();
        for (var text : PersonalRegister.get().texts()) {
            var plan = text.name().equals(PLAN);
            var redacted = plan || text.isRedacted()
                    ? names.in(sql, text, plan ? DRAFTS : ALL).size()
                    : 0;
            var kept = text.isRedacted()
                    ? 0
                    : names.in(sql, text, plan ? LOCKED : ALL).size();
            if (redacted > 0) {
                struckOut.add(new Part(text.name(), redacted, ""));
            }
            if (kept > 0) {
                left.add(new Part(text.name(), kept, text.erased().replaceFirst("^stays: ", "")));
            }
        }
        return new ErasurePlan(goes, stays, struckOut, left, openBookings(person, now));
    }

    /** Those that are not over anywhere on Earth, and still hold something. */
    private int openBookings(Person person, Instant now) {
        var id = person.id().toString();
        return sql.first(
                        "select count(*) as n from booking where (person = ? or (visitor = true and booked_by = ?))"
                                + " and ends > ? and state in ('RESERVED', 'CHECKED_IN')",
                        row -> row.getInt("n"),
                        id,
                        id,
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .orElse(0);
    }

    @Override
    public void carryOut(Person person) {
        var names = Names.of(person);
        for (var text : PersonalRegister.get().texts()) {
            var plan = text.name().equals(PLAN);
            if (plan || text.isRedacted()) {
                strikeOut(names, text, plan ? DRAFTS : ALL);
            }
        }
        var whose = new Whose(em, person);
        for (var section : PersonalRegister.get().sections()) {
            if (section.rows() == PersonalRegister.Rows.GO) {
                var condition = whose.fill(section.whose());
                sql.update("delete from " + section.table() + " where " + condition.sql(), condition.arguments());
            }
        }
    }

    private void strikeOut(Names names, PersonalRegister.Text text, String also) {
        var longest = longest(text);
        List<String> found = names.in(sql, text, also);
        for (var words : new HashSet<>(found)) {
            sql.update(
                    // Somebody who has the plan open must not write the old words back.
                    "update " + text.table() + " set " + text.column() + " = ?"
                            + (text.name().equals(PLAN) ? ", version = version + 1" : "") + " where " + text.column()
                            + " = ? and " + also,
                    names.strikeOut(words, longest),
                    words);
        }
    }

    private int longest(PersonalRegister.Text text) {
        return sql.first(
                        "select character_maximum_length as n from information_schema.columns"
                                + " where lower(table_schema) = 'public' and lower(table_name) = ? and lower(column_name) = ?",
                        row -> {
                            var length = row.getLong("n");
                            return length <= 0 || length > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) length;
                        },
                        text.table(),
                        text.column())
                .orElse(Integer.MAX_VALUE);
    }
}
