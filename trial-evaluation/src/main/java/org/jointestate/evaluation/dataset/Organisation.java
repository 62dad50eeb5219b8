package org.jointestate.evaluation.dataset;

/** A partner of the trial, as the report names it. */
public record Organisation(String code, String name) {

    public Organisation {
        Checks.text(code, "organisation code");
        Checks.text(name, "organisation name");
    }
}
