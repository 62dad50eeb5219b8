package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is packed in pieces is read as one file, byte for byte. */
class PiecesTest {

    @Test
    void pieces_that_were_packed_apart_are_unpacked_as_one_text() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var texts = IntStream.range(0, random.nextInt(6))
                    .mapToObj(n -> text(random, random.nextInt(3) == 0 ? 0 : random.nextInt(40_000)))
                    .toList();
            var pieces = texts.stream()
                    .map(text -> random.nextBoolean() ? Piece.once(text) : Piece.toKeep(text))
                    .toList();

            assertEquals(String.join("", texts), unpacked(Pieces.gzip(pieces)));
        }
    }

    @Test
    void a_piece_that_is_sent_twice_is_the_same_each_time() throws IOException {
        var kept = Piece.toKeep("<li>Äther & ’A1’</li>".repeat(300));

        assertEquals(
                kept.text() + "between" + kept.text(),
                unpacked(Pieces.gzip(List.of(kept, Piece.once("between"), kept))));
        assertEquals(Piece.toKeep(kept.text()).digest(), kept.digest());
    }

    @Test
    void what_repeats_is_much_smaller_packed() {
        assertTrue(Piece.once("<li>Desk</li>".repeat(1000)).packed().length < 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip;q=0.5", "gzip, br", "br;q=1.0,gzip ; q=0.8"})
    void it_is_packed_for_whoever_unpacks_it(String accepted) {
        assertTrue(Pieces.mayBePackedFor(accepted));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip-not"})
    void it_is_not_packed_for_anybody_else(String accepted) {
        assertFalse(Pieces.mayBePackedFor(accepted));
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 40)
                .mapToObj(
                        n -> n == 39 ? "é" : n == 38 ? "<label class=\"desk\">" : String.valueOf((char) ('a' + n % 26)))
                .collect(Collectors.joining());
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var file = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
