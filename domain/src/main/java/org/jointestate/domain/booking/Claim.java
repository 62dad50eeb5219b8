package org.jointestate.domain.booking;

/** What came of claiming the half hours of a booking. */
public sealed interface Claim {

    record Taken() implements Claim {}

    record Refused(Refusal because) implements Claim {}
}
