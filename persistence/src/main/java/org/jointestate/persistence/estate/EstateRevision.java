package org.jointestate.persistence.estate;

/** The one row that says in which state the estate is; only the database writes it. */
class EstateRevision {

    @SuppressWarnings("UnusedVariable")
    private int one;

    private String revision;

    @SuppressWarnings("NullAway.Init")
    protected EstateRevision() {}

    String revision() {
        return revision;
    }
}
