package org.jointestate.domain.shared.outbox;

/** What came of carrying a message. The reasons are codes for the administrators' page and the log; they name nobody. */
public sealed interface Delivery {

    record Sent() implements Delivery {}

    /** Nobody wants it, or it has been overtaken. */
    record NotNeeded(String because) implements Delivery {}

    /** It did not go this time. When the way itself is closed, no other message need be tried at the moment. */
    record Failed(String because, boolean wayClosed) implements Delivery {}

    /** It will never go. */
    record Refused(String because) implements Delivery {}
}
