package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Scope;
import org.jointestate.persistence.shared.TextConverter;

/** What a token is for, as names in one column, in the order of the enumeration. */
public class ScopesConverter extends TextConverter<Set<Scope>> implements AttributeConverter<Set<Scope>, String> {

    public ScopesConverter() {
        super(ScopesConverter::write, ScopesConverter::read);
    }

    private static String write(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    /** A scope that only the next version knows is none to this one, which may run beside it. */
    private static Set<Scope> read(String column) {
        var named = Set.of(column.split(","));
        return Arrays.stream(Scope.values())
                .filter(scope -> named.contains(scope.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
