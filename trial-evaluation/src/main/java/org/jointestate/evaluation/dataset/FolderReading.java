package org.jointestate.evaluation.dataset;

/** What came of reading a frozen folder: the trial, or a sentence that names file, line and value. */
public sealed interface FolderReading {

    record Read(FrozenTrial trial) implements FolderReading {}

    record Refused(String sentence) implements FolderReading {}
}
