package broken.domain.booking;

import broken.domain.shared.KnowsAFeature;
import broken.domain.trial.KnowsTables;

/** Breaks: booking and trial do not know each other. */
public class KnowsTrial {
    KnowsTables trial;
    KnowsAFeature shared;
}
