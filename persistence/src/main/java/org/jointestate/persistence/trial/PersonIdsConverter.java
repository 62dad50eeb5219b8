package org.jointestate.persistence.trial;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.TextConverter;

/** Ids of people in one column, parted by commas. */
public class PersonIdsConverter extends TextConverter<Set<PersonId>>
        implements AttributeConverter<Set<PersonId>, String> {

    public PersonIdsConverter() {
        super(PersonIdsConverter::write, PersonIdsConverter::read);
    }

    static String write(Set<PersonId> ids) {
        return ids.stream().map(PersonId::toString).collect(Collectors.joining(","));
    }

    static Set<PersonId> read(String column) {
        return Arrays.stream(column.split(","))
                .filter(id -> !id.isEmpty())
                .map(PersonId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
