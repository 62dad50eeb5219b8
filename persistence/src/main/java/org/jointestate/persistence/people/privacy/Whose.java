package org.jointestate.persistence.people.privacy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.presence.Pseudonym;
import org.jspecify.annotations.Nullable;

/** The conditions of the list, filled for one person. */
final class Whose {

    private static final Pattern GAP = Pattern.compile(":(person|like|username|pseudonyms)");

    /** A condition as the database takes it. */
    record Condition(String sql, @Nullable Object[] arguments) {}

    private final Map<String, List<String>> values;

    Whose(EntityManager em, Person person) {
        var id = person.id().toString();
        values = Map.of(
                "person", List.of(id),
                "like", List.of("%" + id + "%"),
                "username", List.of(person.username().value()),
                "pseudonyms", pseudonyms(em, person));
    }

    /** The codes under which trials know the person; never none, so that the condition can be written. */
    private static List<String> pseudonyms(EntityManager em, Person person) {
        var codes = new ArrayList<String>();
        codes.add("");
        for (var trial : em.createQuery("select t from Trial t", Trial.class).getResultList()) {
            codes.add(Pseudonym.of(trial, person.id().toString()));
        }
        return codes;
    }

    Condition fill(String condition) {
        var arguments = new ArrayList<@Nullable Object>();
        var gaps = GAP.matcher(condition);
        var sql = new StringBuilder();
        while (gaps.find()) {
            var filling = values.getOrDefault(gaps.group(1), List.of());
            arguments.addAll(filling);
            gaps.appendReplacement(sql, String.join(", ", Collections.nCopies(filling.size(), "?")));
        }
        gaps.appendTail(sql);
        return new Condition(sql.toString(), arguments.toArray());
    }
}
