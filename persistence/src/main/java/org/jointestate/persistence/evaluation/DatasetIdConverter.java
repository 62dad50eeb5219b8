package org.jointestate.persistence.evaluation;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.persistence.shared.TextConverter;

/** DatasetId as text. */
public class DatasetIdConverter extends TextConverter<DatasetId> implements AttributeConverter<DatasetId, String> {

    public DatasetIdConverter() {
        super(DatasetId::toString, DatasetId::of);
    }
}
