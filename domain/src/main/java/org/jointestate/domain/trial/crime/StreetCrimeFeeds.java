package org.jointestate.domain.trial.crime;

import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Which official figures feed which measures. */
public interface StreetCrimeFeeds {

    void add(StreetCrimeFeed feed);

    /** By measure, crime type and district. */
    List<StreetCrimeFeed> of(TrialCode trial);
}
