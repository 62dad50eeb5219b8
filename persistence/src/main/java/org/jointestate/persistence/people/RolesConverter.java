package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.TextConverter;

/** A person's roles as their names in one column, in the order of the enumeration. */
public class RolesConverter extends TextConverter<Set<Role>> implements AttributeConverter<Set<Role>, String> {

    public RolesConverter() {
        super(RolesConverter::write, RolesConverter::read);
    }

    public static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    public static Set<Role> read(String column) {
        return Arrays.stream(column.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
