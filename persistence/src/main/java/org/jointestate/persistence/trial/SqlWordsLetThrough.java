package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.LetThrough;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.WordsLetThrough;
import org.jointestate.persistence.shared.Sql;

/** A row for each time. */
public class SqlWordsLetThrough implements WordsLetThrough {

    private final Sql sql;

    @Inject
    public SqlWordsLetThrough(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(LetThrough one) {
        sql.update(
                "insert into words_let_through (id, at, who, place, kinds, because) values (?, ?, ?, ?, ?, ?)",
                one.id(),
                one.at(),
                one.who().toString(),
                one.place(),
                one.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                one.because());
    }

    @Override
    public List<LetThrough> newest(int most) {
        return sql.list(
                "select id, at, who, place, kinds, because from words_let_through order by at desc, id fetch first "
                        + most + " rows only",
                row -> new LetThrough(
                        UUID.fromString(row.getString("id")),
                        Sql.instant(row, "at"),
                        PersonId.of(row.getString("who")),
                        row.getString("place"),
                        Arrays.stream(row.getString("kinds").split(","))
                                .map(PersonalData.Kind::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("because")));
    }
}
