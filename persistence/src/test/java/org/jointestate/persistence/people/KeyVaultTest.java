package org.jointestate.persistence.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final PersonId person = PersonId.fresh();

    @TempDir
    Path home;

    @Test
    void what_is_sealed_opens_with_the_same_key_after_a_restart_and_says_nothing_by_itself() {
        var hidden = new KeyVault(home, Optional.empty()).seal(person, SECRET);
        var again = new KeyVault(home, Optional.empty()).seal(person, SECRET);

        assertArrayEquals(
                SECRET,
                new KeyVault(home, Optional.empty()).open(person, hidden).orElseThrow());
        assertNotEquals(hidden, again);
        assertTrue(hidden.length() < 200, hidden);
    }

    @Test
    void the_key_is_a_file_for_its_owner_alone_or_comes_from_the_environment() throws IOException {
        var hidden = new KeyVault(home, Optional.empty()).seal(person, SECRET);
        var file = home.resolve("secrets/key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))));

        var given = new KeyVault(home.resolve("elsewhere"), Optional.of(Files.readString(file)));

        assertArrayEquals(SECRET, given.open(person, hidden).orElseThrow());
        assertTrue(Files.notExists(home.resolve("elsewhere/secrets")));
        assertThrows(IllegalStateException.class, () -> new KeyVault(home, Optional.of("short")).seal(person, SECRET));
    }

    @Test
    void what_was_changed_sealed_for_somebody_else_or_under_another_key_does_not_open() {
        var vault = new KeyVault(home, Optional.empty());
        var hidden = vault.seal(person, SECRET);
        var end = hidden.charAt(hidden.length() - 2) == 'A' ? "B" : "A";

        assertTrue(vault.open(PersonId.fresh(), hidden).isEmpty());
        assertTrue(
                vault.open(person, hidden.substring(0, hidden.length() - 2) + end + hidden.charAt(hidden.length() - 1))
                        .isEmpty());
        assertTrue(vault.open(person, "").isEmpty());
        assertTrue(vault.open(person, "1.").isEmpty());
        assertTrue(vault.open(person, "1.not base64!").isEmpty());
        assertTrue(new KeyVault(home, Optional.of("ab".repeat(32)))
                .open(person, hidden)
                .isEmpty());
    }
}
