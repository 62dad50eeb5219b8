package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void the_part_after_the_at_is_compared_without_regard_to_case() {
        assertEquals(new EmailAddress("Ann.O'Hara@police.example"), new EmailAddress(" Ann.O'Hara@POLICE.example "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@police.example",
                "ann@",
                "ann@localhost",
                "ann@police..example",
                "ann@@police.example",
                "ann@police.example, bob@police.example",
                "Ann <ann@police.example>",
                "ann@police.example\r\nBcc: all@police.example",
                "ann\n@police.example",
                ".ann@police.example",
                "ann@-police.example",
                "ann@police.example."
            })
    void what_is_not_one_plain_address_is_refused_and_not_repeated(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new EmailAddress(text));

        assertFalse(text.length() > 3 && refused.getMessage().contains(text.strip()));
    }

    @Test
    void a_long_hostile_text_is_refused_at_once() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(
                        IllegalArgumentException.class, () -> new EmailAddress("a.".repeat(500_000) + "@b.example")));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(IllegalArgumentException.class, () -> new EmailAddress("a@" + "a-".repeat(120))));
    }
}
