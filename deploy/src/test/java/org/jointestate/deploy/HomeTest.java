package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void is_made_for_its_owner_alone_with_the_folders_above_it() throws Exception {
        Home home = Home.open(directory.resolve("srv/estate"));

        assertEquals("rwx------", permissions(home.directory()));
        assertEquals("rwx------", permissions(home.log()));
        assertEquals("rwx------", permissions(home.scratch()));
    }

    @Test
    void an_empty_folder_that_is_open_to_others_is_closed() throws Exception {
        open(directory);

        Home.open(directory);

        assertEquals("rwx------", permissions(directory));
    }

    @Test
    void a_folder_full_of_other_things_is_neither_used_nor_closed() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "mine");
        open(directory);

        CannotStart refusal = assertThrows(CannotStart.class, () -> Home.open(directory));

        assertTrue(refusal.sentence().contains("not ours"), refusal.sentence());
        assertEquals("rwxr-xr-x", permissions(directory));
    }

    @Test
    void what_a_killed_process_had_unpacked_is_swept_away_at_the_next_start() throws Exception {
        Files.createDirectories(directory.resolve("tmp/payaramicro-rt1/lib"));
        Files.writeString(directory.resolve("tmp/payaramicro-rt1/lib/a.jar"), "old");
        Files.writeString(directory.resolve("joint-estate.lock"), "4711");

        Home home = Home.open(directory);

        assertFalse(Files.exists(home.scratch().resolve("payaramicro-rt1")));
        assertEquals(
                Long.toString(ProcessHandle.current().pid()), Files.readString(directory.resolve("joint-estate.lock")));
    }

    @Test
    void a_home_in_use_is_refused() throws Exception {
        Home held = Home.open(directory);

        CannotStart refusal = assertThrows(CannotStart.class, () -> Home.open(directory));

        assertTrue(refusal.sentence().startsWith("Joint Estate is already running on"), refusal.sentence());
        assertEquals(directory, held.directory());
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
