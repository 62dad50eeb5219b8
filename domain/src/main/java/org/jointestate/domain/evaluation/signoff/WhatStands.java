package org.jointestate.domain.evaluation.signoff;

import java.util.SortedMap;
import org.jointestate.domain.trial.Trial;

/** What a freeze of this moment would have in it. */
public interface WhatStands {

    /** The files, name to text; nothing is kept. */
    SortedMap<String, String> files(Trial trial);
}
