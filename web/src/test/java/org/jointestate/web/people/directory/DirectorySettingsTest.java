package org.jointestate.web.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySettingsTest {

    private static final String OURS = "https://desks.example";

    private final Map<String, String> set = new HashMap<>(Map.of(
            "joint.estate.oidc.issuer", "https://login.example/tenant/v2.0",
            "joint.estate.oidc.client.id", "desks",
            "joint.estate.oidc.client.secret", "a secret",
            "joint.estate.oidc.groups", "Desk support = ADMINISTRATOR"));

    @Test
    void without_an_issuer_people_have_local_accounts() {
        set.remove("joint.estate.oidc.issuer");

        assertEquals(Optional.empty(), DirectorySettings.from(this::setting, Optional.of(OURS)));
    }

    @Test
    void with_the_least_that_is_needed_the_rest_has_its_default() {
        var settings = read();

        assertEquals(List.of("openid", "profile", "email"), settings.scopes());
        assertEquals(List.of("roles", "groups"), settings.groupClaims());
        assertEquals("sub", settings.keyClaim());
        assertEquals(URI.create("https://desks.example/organisation-sign-in/back"), settings.back());
        assertTrue(settings.rules().on());
        assertFalse(settings.rules().staffWithoutGroup());
        assertFalse(settings.toString().contains("a secret"), settings.toString());
    }

    @Test
    void groups_give_roles_an_organisation_and_a_team_by_whatever_name_the_directory_has_for_them() {
        set.put("joint.estate.oidc.groups", """
                8f2c1a70-0000-4000-8000-000000000001 = staff, Trial_Lead
                Prevention = East = organisation:FIRE team:PREVENTION;
                Desk support=ADMINISTRATOR""");

        var rules = read().rules();

        assertEquals(3, rules.groups().size());
        var given = rules.give(Set.of("8f2c1a70-0000-4000-8000-000000000001", "Prevention = East", "others"));
        assertEquals(Set.of(Role.STAFF, Role.TRIAL_LEAD), given.roles());
        assertEquals(Set.of(new OrganisationCode("FIRE")), given.organisations());
        assertEquals(Set.of(new TeamCode("PREVENTION")), given.teams());
        assertEquals(
                Set.of(), rules.give(Set.of("desk support", "Desk support ")).roles());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Desk support | must be GROUP = what it gives",
                "= STAFF | must be GROUP = what it gives",
                "Desks = | gives nothing",
                "Desks = BOSS | gives (BOSS)",
                "Desks = SYSTEM | gives (SYSTEM)",
                "Desks = DEVICE | gives (DEVICE)",
                "Desks = organisation:police | police",
                "Desks = STAFF; Desks = AUDITOR | names a group that stands there already",
                "Desks = STAFF | must give ADMINISTRATOR to a group",
            })
    void a_group_that_cannot_be_meant_is_named(String groups, String says) {
        set.put("joint.estate.oidc.groups", groups);

        assertTrue(refusal().contains(says), refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "ftp://login.example",
                "login.example",
                "https://login.example/?x=1",
                "https://somebody@login.example",
                "http://127.0.0.1.login.example@evil.example",
                "https://",
                "not an address"
            })
    void a_directory_that_would_be_asked_in_the_open_is_refused(String issuer) {
        set.put("joint.estate.oidc.issuer", issuer);

        assertTrue(refusal().startsWith("JOINT_ESTATE_OIDC_ISSUER"), refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000", "http://localhost:9000/x", "http://[::1]:9000"})
    void on_this_machine_itself_plain_http_will_do(String issuer) {
        set.put("joint.estate.oidc.issuer", issuer);

        assertEquals(issuer, read().issuer());
    }

    @Test
    void what_is_missing_is_named() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> DirectorySettings.from(this::setting, Optional.empty()))
                .getMessage()
                .startsWith("JOINT_ESTATE_PUBLIC_ADDRESS"));
        set.remove("joint.estate.oidc.client.id");
        assertTrue(refusal().startsWith("JOINT_ESTATE_OIDC_CLIENT_ID"), refusal());
    }

    @Test
    void what_becomes_of_people_without_a_group_is_one_of_two_words() {
        set.put("joint.estate.oidc.without.group", "staff");
        assertTrue(read().rules().staffWithoutGroup());

        set.put("joint.estate.oidc.without.group", "everything");
        assertTrue(refusal().contains("(everything)"), refusal());
    }

    @Test
    void scopes_without_openid_are_refused() {
        set.put("joint.estate.oidc.scopes", "profile");

        assertTrue(refusal().contains("openid"), refusal());
    }

    private Optional<String> setting(String key) {
        return Optional.ofNullable(set.get(key));
    }

    private DirectorySettings read() {
        return DirectorySettings.from(this::setting, Optional.of(OURS)).orElseThrow();
    }

    private String refusal() {
        return assertThrows(IllegalArgumentException.class, this::read).getMessage();
    }
}
