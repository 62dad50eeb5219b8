package broken.domain.shared;

import broken.domain.booking.KnowsTrial;

/** Breaks: shared knows no feature; no cycles. */
public class KnowsAFeature {
    KnowsTrial feature;
}
