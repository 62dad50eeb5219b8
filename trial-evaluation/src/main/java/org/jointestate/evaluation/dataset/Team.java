package org.jointestate.evaluation.dataset;

/** A team that took part; {@code members} is how many people it had when the protocol was locked. */
public record Team(String code, String name, String organisation, int members) {

    public Team {
        Checks.text(code, "team code");
        Checks.text(name, "team name");
        Checks.text(organisation, "team organisation");
        if (members < 0) {
            throw new IllegalArgumentException("The team (%s) cannot have %s members.".formatted(code, members));
        }
    }
}
