package org.jointestate.evaluation.dataset;

/** A zone in scope of the trial. */
public record TrialZone(String code, String name, String site) {

    public TrialZone {
        Checks.text(code, "zone code");
        Checks.text(name, "zone name");
        Checks.text(site, "site of the zone");
    }
}
