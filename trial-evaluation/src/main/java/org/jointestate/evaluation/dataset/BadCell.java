package org.jointestate.evaluation.dataset;

/** Carries the sentence of a refusal from the depth of a file to the reader's one exit. */
final class BadCell extends RuntimeException {

    BadCell(String sentence) {
        super(sentence);
    }
}
