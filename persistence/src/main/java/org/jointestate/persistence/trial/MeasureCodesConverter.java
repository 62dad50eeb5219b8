package org.jointestate.persistence.trial;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.persistence.shared.TextConverter;

/** Codes of measures in one column, parted by commas. */
public class MeasureCodesConverter extends TextConverter<List<MeasureCode>>
        implements AttributeConverter<List<MeasureCode>, String> {

    public MeasureCodesConverter() {
        super(MeasureCodesConverter::write, MeasureCodesConverter::read);
    }

    static String write(List<MeasureCode> codes) {
        return codes.stream().map(MeasureCode::value).collect(Collectors.joining(","));
    }

    static List<MeasureCode> read(String column) {
        return Arrays.stream(column.split(","))
                .filter(code -> !code.isEmpty())
                .map(MeasureCode::new)
                .toList();
    }
}
