package org.jointestate.domain.shared.audit;

import java.time.Instant;

/**
 * The place of one entry in the chain.
 *
 * @param number 1 for the first entry that was ever sealed, then one more each time
 * @param code says that this entry followed exactly those before it; see {@link ChainCode}
 * @param keyMark tells keys apart without telling the key
 */
public record Seal(long number, String entry, String code, Instant sealed, String keyMark) {}
