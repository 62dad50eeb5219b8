package org.jointestate.domain.evaluation.signoff;

import java.util.SortedMap;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.trial.Trial;

/** A report with all that a decision about it rests on, as it is at one moment. */
public record ReportCase(
        FrozenDataset dataset, Trial trial, SortedMap<String, String> files, String bound, Progress progress) {}
