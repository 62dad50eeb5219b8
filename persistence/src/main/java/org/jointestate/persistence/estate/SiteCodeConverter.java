package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.persistence.shared.TextConverter;

/** SiteCode as text. */
public class SiteCodeConverter extends TextConverter<SiteCode> implements AttributeConverter<SiteCode, String> {

    public SiteCodeConverter() {
        super(SiteCode::value, SiteCode::new);
    }
}
