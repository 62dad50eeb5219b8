package org.jointestate.web.people.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RfcAuthenticatorTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static RfcAuthenticator at(long second) {
        return new RfcAuthenticator(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    /** RFC 6238, appendix B, the rows of SHA-1: second and code of eight digits, of which ours are the last six. */
    @Test
    void the_codes_are_those_of_the_rfc() {
        var rows = Map.of(
                59L, "94287082",
                1111111109L, "07081804",
                1111111111L, "14050471",
                1234567890L, "89005924",
                2000000000L, "69279037",
                20000000000L, "65353130");

        rows.forEach((second, code) -> {
            assertEquals(code.substring(2), RfcAuthenticator.code(RFC_SECRET, second / 30), second.toString());
            assertEquals(Optional.of(second / 30), at(second).stepOf(RFC_SECRET, code.substring(2)), second.toString());
        });
    }

    /** RFC 4226, appendix D: the codes of the counters 0 to 9. */
    @Test
    void the_codes_by_counter_are_those_of_the_rfc_below_it() {
        var codes = new String[] {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"
        };

        for (int counter = 0; counter < codes.length; counter++) {
            assertEquals(codes[counter], RfcAuthenticator.code(RFC_SECRET, counter));
        }
    }

    @Test
    void a_code_is_right_one_step_before_and_after_its_own_and_no_further() {
        long step = 37_037_036;
        var code = RfcAuthenticator.code(RFC_SECRET, step);

        assertEquals(Optional.of(step), at(step * 30 - 30).stepOf(RFC_SECRET, code));
        assertEquals(Optional.of(step), at(step * 30 + 59).stepOf(RFC_SECRET, code));
        assertEquals(Optional.empty(), at(step * 30 - 31).stepOf(RFC_SECRET, code));
        assertEquals(Optional.empty(), at(step * 30 + 60).stepOf(RFC_SECRET, code));
        for (var wrong : new String[] {"", "1", code + "0", "not a number", "１２３４５６"}) {
            assertEquals(Optional.empty(), at(step * 30).stepOf(RFC_SECRET, wrong), wrong);
        }
    }

    /** RFC 4648, section 10, without the padding, which apps do not want. */
    @Test
    void the_secret_is_written_as_apps_take_it() {
        Map.of(
                        "",
                        "",
                        "f",
                        "MY",
                        "fo",
                        "MZXQ",
                        "foo",
                        "MZXW6",
                        "foob",
                        "MZXW6YQ",
                        "fooba",
                        "MZXW6YTB",
                        "foobar",
                        "MZXW6YTBOI")
                .forEach((plain, text) ->
                        assertEquals(text, at(0).asText(plain.getBytes(StandardCharsets.US_ASCII)), plain));
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", at(0).asText(RFC_SECRET));
    }

    @Test
    void secrets_have_160_bits_and_are_never_the_same() {
        var one = at(0).freshSecret();

        assertEquals(20, one.length);
        assertNotEquals(HexFormat.of().formatHex(one), HexFormat.of().formatHex(at(0).freshSecret()));
        assertTrue(at(0).asText(one).matches("[A-Z2-7]{32}"));
    }
}
