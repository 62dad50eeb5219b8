package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedCodeSealTest {

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @Test
    void the_digest_of_a_code_is_the_same_under_one_key_and_another_under_another() {
        var digest = new KeyedCodeSeal(one, Optional.empty()).digest("survey code 7GHJK2MNPQ");

        assertEquals(digest, new KeyedCodeSeal(one, Optional.empty()).digest("survey code 7GHJK2MNPQ"));
        assertNotEquals(digest, new KeyedCodeSeal(one, Optional.empty()).digest("survey code 7GHJK2MNPR"));
        assertNotEquals(digest, new KeyedCodeSeal(other, Optional.empty()).digest("survey code 7GHJK2MNPQ"));
        assertEquals(64, digest.length());
    }
}
