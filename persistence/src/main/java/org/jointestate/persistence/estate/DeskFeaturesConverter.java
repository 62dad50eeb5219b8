package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.persistence.shared.TextConverter;

/** A desk's features as their names in one column, in the order of the enumeration. */
public class DeskFeaturesConverter extends TextConverter<Set<DeskFeature>>
        implements AttributeConverter<Set<DeskFeature>, String> {

    public DeskFeaturesConverter() {
        super(DeskFeaturesConverter::write, DeskFeaturesConverter::read);
    }

    private static String write(Set<DeskFeature> features) {
        return features.stream().sorted().map(DeskFeature::name).collect(Collectors.joining(","));
    }

    private static Set<DeskFeature> read(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(DeskFeature::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
    }
}
