package org.jointestate.domain.trial.crime;

import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;

/** That incidents of a crime type in a district, recorded by a force, are counted in a measure. A measure may have several. */
public record StreetCrimeFeed(TrialCode trial, MeasureCode measure, String force, CrimeCell cell) {}
