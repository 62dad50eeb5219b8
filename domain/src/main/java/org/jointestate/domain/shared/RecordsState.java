package org.jointestate.domain.shared;

/**
 * Everything that is kept, as it was at one moment. When two are equal, nothing at all was written in between, by whichever node: what
 * was read after the first is still so at the second.
 *
 * @param mark what tells one state from another, and says no more
 * @param estate the revision of the estate, which changes less often
 */
public record RecordsState(String mark, String estate) {}
