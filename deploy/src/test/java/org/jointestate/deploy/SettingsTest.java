package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HERE = Path.of("/srv/estate");

    @Test
    void without_a_word_it_is_port_8080_on_loopback_with_the_data_beside_it() throws CannotStart {
        Settings settings = Settings.of(List.of(), Map.of(), HERE);

        assertEquals(new Settings(8080, "127.0.0.1", Path.of("/srv/estate/data"), false, true), settings);
        assertEquals("http://localhost:8080", settings.address());
        assertEquals("http://127.0.0.1:8080", settings.ownAddress());
    }

    @Test
    void everything_can_be_chosen() throws CannotStart {
        Settings settings = Settings.of(
                List.of("--demo"),
                Map.of("PORT", "9090", "JOINT_ESTATE_LISTEN", "0.0.0.0", "JOINT_ESTATE_HOME", "../else"),
                HERE);

        assertEquals(new Settings(9090, "0.0.0.0", Path.of("/srv/else"), true, true), settings);
        assertEquals("http://127.0.0.1:9090", settings.ownAddress());
    }

    @Test
    void an_empty_variable_is_as_good_as_none() throws CannotStart {
        Settings settings =
                Settings.of(List.of(), Map.of("PORT", "", "JOINT_ESTATE_HOME", " ", "JOINT_ESTATE_DB_URL", ""), HERE);

        assertEquals(8080, settings.port());
        assertEquals(Path.of("/srv/estate/data"), settings.home());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void a_port_that_is_none_is_named(String port) {
        CannotStart refusal = refusal(Map.of("PORT", port));

        assertEquals("PORT (%s) must be a number from 1 to 65535.".formatted(port), refusal.sentence());
        assertEquals(1, refusal.exitStatus());
    }

    @Test
    void a_password_without_an_address_is_noticed_before_an_empty_embedded_database_is_made() {
        CannotStart refusal = refusal(Map.of("JOINT_ESTATE_DB_PASSWORD", "secret"));

        assertTrue(refusal.sentence().contains("JOINT_ESTATE_DB_URL"));
        assertFalse(refusal.sentence().contains("secret"));
    }

    @Test
    void an_address_of_another_kind_of_database_is_refused_without_repeating_it() {
        CannotStart refusal = refusal(Map.of("JOINT_ESTATE_DB_URL", "mysql://estate:secret@host/estate"));

        assertTrue(refusal.sentence().contains("jdbc:postgresql:"));
        assertFalse(refusal.sentence().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOINT_ESTATE_OIDC_CLIENT_ID", "JOINT_ESTATE_OIDC_GROUPS", "JOINT_ESTATE_PUBLIC_ADDRESS"})
    void a_directory_without_what_belongs_to_it_is_noticed_before_the_start(String missing) {
        Map<String, String> environment = new java.util.HashMap<>(Map.of(
                "JOINT_ESTATE_OIDC_ISSUER", "https://login.example",
                "JOINT_ESTATE_OIDC_CLIENT_ID", "desks",
                "JOINT_ESTATE_OIDC_GROUPS", "Desk support = ADMINISTRATOR",
                "JOINT_ESTATE_PUBLIC_ADDRESS", "https://desks.example"));
        environment.remove(missing);

        assertTrue(refusal(environment).sentence().contains(missing + " is not"));
    }

    @Test
    void what_is_said_of_a_directory_that_is_not_named_is_not_passed_over() {
        CannotStart refusal = refusal(Map.of("JOINT_ESTATE_OIDC_CLIENT_SECRET", "hidden"));

        assertTrue(refusal.sentence().startsWith("JOINT_ESTATE_OIDC_CLIENT_SECRET is set"));
        assertFalse(refusal.sentence().contains("hidden"));
    }

    @Test
    void an_unknown_option_has_a_status_of_its_own() {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Settings.of(List.of("--dmeo"), Map.of(), HERE));

        assertEquals(2, refusal.exitStatus());
    }

    private static CannotStart refusal(Map<String, String> environment) {
        return assertThrows(CannotStart.class, () -> Settings.of(List.of(), environment, HERE));
    }

    @Test
    void mail_needs_a_host_and_a_sender_and_no_password_travels_in_the_open() throws CannotStart {
        var good = Map.of(
                "JOINT_ESTATE_MAIL_HOST", "mail.example",
                "JOINT_ESTATE_MAIL_FROM", "desks@estate.example",
                "JOINT_ESTATE_MAIL_USER", "desks");
        Settings.of(List.of(), good, HERE);

        assertEquals(
                "JOINT_ESTATE_MAIL_USER is set, but JOINT_ESTATE_MAIL_HOST is not."
                        + " Set it, or unset all JOINT_ESTATE_MAIL settings to send no mail.",
                sentence(but(good, "HOST", "")));
        assertTrue(sentence(but(good, "FROM", "desks")).startsWith("JOINT_ESTATE_MAIL_FROM must be the address"));
        assertTrue(sentence(but(good, "PORT", "70000")).contains("(70000)"));
        assertTrue(sentence(but(good, "STARTTLS", "maybe")).contains("(maybe)"));
        assertTrue(sentence(but(good, "STARTTLS", "off")).contains("in the open"));
    }

    private static Map<String, String> but(Map<String, String> settings, String name, String value) {
        var changed = new java.util.HashMap<>(settings);
        changed.put("JOINT_ESTATE_MAIL_" + name, value);
        return changed;
    }

    private static String sentence(Map<String, String> environment) {
        return assertThrows(CannotStart.class, () -> Settings.of(List.of(), environment, HERE))
                .sentence();
    }
}
