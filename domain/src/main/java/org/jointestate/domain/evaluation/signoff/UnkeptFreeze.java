package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetFreezer;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.home.RecordsOfTrial;

/** Freezes what is recorded, and keeps nothing of it. */
public class UnkeptFreeze implements WhatStands {

    private final RecordsOfTrial records;
    private final Enclosures enclosures;
    private final DatasetFreezer freezer;
    private final Clock clock;

    @Inject
    public UnkeptFreeze(RecordsOfTrial records, Enclosures enclosures, DatasetFreezer freezer, Clock clock) {
        this.records = records;
        this.enclosures = enclosures;
        this.freezer = freezer;
        this.clock = clock;
    }

    @Override
    public SortedMap<String, String> files(Trial trial) {
        return freezer.freeze(records.of(trial), enclosures.newestOf(trial.code()), clock.instant())
                .files();
    }
}
