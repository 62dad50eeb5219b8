package org.jointestate.domain.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCodeTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");
    private static final AuditEntry ENTRY = new AuditEntry("e1", NOON, "p1", "booking reserved", "b1");

    private final ChainCode code = new ChainCode(new byte[32]);

    @Test
    void the_first_seal_has_number_one_and_the_next_depends_on_it() {
        var first = code.seal(null, ENTRY, NOON);
        var second = code.seal(first, ENTRY, NOON);

        assertEquals(1, first.number());
        assertEquals(2, second.number());
        assertNotEquals(first.code(), second.code());
        assertEquals(second.code(), code.code(first.code(), 2, NOON, ENTRY));
    }

    /** Worked out with Python: hmac.new(bytes(32), b"".join(struct.pack(">I", len(f)) + f for f in fields), "sha256"). */
    @Test
    void the_code_is_hmac_sha_256_of_the_fields_each_with_its_length() {
        assertEquals(
                "34964cce7ddfee3c4ea8940ff92dbf1cc08eebbd4b51ebeca66f6907b50c9ded",
                code.code(ChainCode.START, 1, NOON, ENTRY));
    }

    @Test
    void every_field_the_place_the_code_before_and_the_key_matter() {
        var other = new ChainCode("another key of thirty-two bytes!".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var codes = List.of(
                code.code(ChainCode.START, 1, NOON, ENTRY),
                other.code(ChainCode.START, 1, NOON, ENTRY),
                code.code("f".repeat(64), 1, NOON, ENTRY),
                code.code(ChainCode.START, 2, NOON, ENTRY),
                code.code(ChainCode.START, 1, NOON.plusNanos(1000), ENTRY),
                with("e2", NOON, "p1", "booking reserved", "b1"),
                with("e1", NOON.plusNanos(1000), "p1", "booking reserved", "b1"),
                with("e1", NOON, "p2", "booking reserved", "b1"),
                with("e1", NOON, "p1", "booking changed", "b1"),
                with("e1", NOON, "p1", "booking reserved", "b2"),
                // The same letters, parted elsewhere.
                with("e1", NOON, "p1booking", " reserved", "b1"));

        assertEquals(codes.size(), new HashSet<>(codes).size());
        assertNotEquals(code.keyMark(), other.keyMark());
    }

    @Test
    void a_short_key_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new ChainCode(new byte[31]));
    }

    private String with(String id, Instant at, String actor, String action, String thing) {
        return code.code(ChainCode.START, 1, NOON, new AuditEntry(id, at, actor, action, thing));
    }
}
