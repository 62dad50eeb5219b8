package org.jointestate.persistence.booking.seating;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.booking.seating.SeatingWishes;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Wishes as rows. */
public class SqlSeatingWishes implements SeatingWishes {

    private final Sql sql;

    @Inject
    public SqlSeatingWishes(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Set<DeskFeature> needsOf(PersonId person) {
        return needsOf(List.of(person)).getOrDefault(person, Set.of());
    }

    @Override
    public Map<PersonId, Set<DeskFeature>> needsOf(Collection<PersonId> people) {
        var needs = new HashMap<PersonId, Set<DeskFeature>>();
        if (people.isEmpty()) {
            return needs;
        }
        sql.list(
                "select person, feature from seating_need where person in (" + marks(people) + ")",
                row -> needs.computeIfAbsent(
                                PersonId.of(row.getString("person")), person -> EnumSet.noneOf(DeskFeature.class))
                        .add(DeskFeature.valueOf(row.getString("feature"))),
                ids(people));
        return needs;
    }

    /** The person's row is held meanwhile: two forms of one person would else add up, or be refused. */
    @Override
    public void need(PersonId person, Set<DeskFeature> features) {
        hold(person);
        sql.update("delete from seating_need where person = ?", person.toString());
        var rows = new ArrayList<@Nullable Object[]>();
        features.forEach(feature -> rows.add(new Object[] {person.toString(), feature}));
        sql.batch("insert into seating_need (person, feature) values (?, ?)", rows);
    }

    @Override
    public Set<PersonId> agreedToPlans(Collection<PersonId> people) {
        return listed("seating_agreed", people);
    }

    @Override
    public void agreeToPlans(PersonId person, boolean agrees) {
        list("seating_agreed", person, agrees);
    }

    @Override
    public Set<PersonId> indifferentToNearness(Collection<PersonId> people) {
        return listed("seating_indifferent", people);
    }

    @Override
    public void countNearness(PersonId person, boolean counts) {
        list("seating_indifferent", person, !counts);
    }

    private Set<PersonId> listed(String table, Collection<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "select person from " + table + " where person in (" + marks(people) + ")",
                        row -> PersonId.of(row.getString("person")),
                        ids(people)));
    }

    private void list(String table, PersonId person, boolean on) {
        hold(person);
        sql.update("delete from " + table + " where person = ?", person.toString());
        if (on) {
            sql.update("insert into " + table + " (person) values (?)", person.toString());
        }
    }

    private void hold(PersonId person) {
        sql.list("select id from person where id = ? for update", row -> row.getString("id"), person.toString());
    }

    private static String marks(Collection<PersonId> people) {
        return String.join(", ", Collections.nCopies(people.size(), "?"));
    }

    private static @Nullable Object[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray();
    }
}
