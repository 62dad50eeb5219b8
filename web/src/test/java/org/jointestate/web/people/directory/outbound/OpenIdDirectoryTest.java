package org.jointestate.web.people.directory.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.directory.DirectoryRules;
import org.jointestate.domain.people.directory.Vouched;
import org.jointestate.web.people.directory.DirectorySettings;
import org.jointestate.web.people.directory.Errand;
import org.jointestate.web.people.directory.NotVouched;
import org.jointestate.web.people.directory.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every check of the protocol, each met by an answer that is right in everything else. */
class OpenIdDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String SECRET = "a-secret-of-more-than-thirty-two-bytes-in-all";
    private static final String CODE = "the-code-that-came-back";

    private final StubProvider provider = new StubProvider();
    private final OpenIdDirectory directory = new OpenIdDirectory(settings("sub"));

    @AfterEach
    void stop_provider() {
        provider.close();
    }

    @Test
    void a_browser_is_sent_with_state_nonce_and_the_digest_of_a_verifier_that_stays_here() throws Exception {
        var departure = directory.depart("/book.xhtml?day=2027-03-01", NOW);

        var sent = query(departure.to());
        var errand = departure.errand();
        assertTrue(departure.to().toString().startsWith(provider.issuer() + "/authorize?"));
        assertEquals("code", sent.get("response_type"));
        assertEquals("openid profile email", sent.get("scope"));
        assertEquals("desks", sent.get("client_id"));
        assertEquals("http://127.0.0.1:8080/organisation-sign-in/back", sent.get("redirect_uri"));
        assertEquals(errand.state(), sent.get("state"));
        assertEquals(errand.nonce(), sent.get("nonce"));
        assertEquals("S256", sent.get("code_challenge_method"));
        // RFC 7636, 4.2: BASE64URL(SHA256(verifier))
        assertEquals(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(errand.verifier().getBytes(StandardCharsets.US_ASCII))),
                sent.get("code_challenge"));
        assertFalse(departure.to().toString().contains(errand.verifier()));
        assertEquals("/book.xhtml?day=2027-03-01", errand.wayBack());
        var again = directory.depart("/", NOW).errand();
        assertNotEquals(errand.state(), again.state());
        assertNotEquals(errand.nonce(), again.nonce());
        assertNotEquals(errand.verifier(), again.verifier());
    }

    @Test
    void a_word_in_which_everything_holds_says_who_it_is() throws Exception {
        var errand = errand();
        provider.answerCodeWith(StubProvider.signed(
                provider.key(),
                good(errand)
                        .claim("name", " Amira\u202e  Hale ")
                        .claim("preferred_username", "a.hale@police.example")
                        .claim("email", "a.hale@police.example")
                        .claim("roles", List.of("Desk.Staff", 7))
                        .claim("groups", "one-group")
                        .build()));

        var who = arrive(errand);

        assertEquals(provider.issuer(), who.identity().issuer());
        assertEquals("subject-1", who.identity().subject());
        assertEquals(Optional.of("Amira Hale"), who.name());
        assertEquals(Optional.of("a.hale@police.example"), who.handle());
        assertEquals("a.hale@police.example", who.email().orElseThrow().value());
        assertEquals(Set.of("Desk.Staff", "one-group"), who.groups());
        var handedIn = provider.tokenRequests().get(0);
        assertTrue(handedIn.startsWith("Basic "), "the secret goes in the header");
        assertTrue(handedIn.contains("code=" + CODE) && handedIn.contains("code_verifier=" + errand.verifier()));
        assertTrue(handedIn.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Forganisation-sign-in%2Fback"));
    }

    @Test
    void a_person_may_be_known_by_another_claim_and_is_never_known_by_an_address() throws Exception {
        var byOid = new OpenIdDirectory(settings("oid"));
        var errand = byOid.depart("/", NOW).errand();
        provider.answerCodeWith(StubProvider.signed(
                provider.key(), good(errand).claim("oid", "object-7").build()));

        assertEquals("object-7", byOid.arrive(back(errand), errand).identity().subject());

        provider.answerCodeWith(StubProvider.signed(
                provider.key(),
                good(errand).claim("email", "a.hale@police.example").build()));
        assertEquals(
                Trouble.SETTINGS,
                assertThrows(NotVouched.class, () -> byOid.arrive(back(errand), errand))
                        .trouble());
    }

    @Test
    void an_address_that_the_directory_doubts_is_left_out() throws Exception {
        var errand = errand();
        provider.answerCodeWith(StubProvider.signed(
                provider.key(),
                good(errand)
                        .claim("email", "a.hale@police.example")
                        .claim("email_verified", false)
                        .build()));

        assertEquals(Optional.empty(), arrive(errand).email());
    }

    @Test
    void a_word_for_another_sign_in_is_refused() throws Exception {
        var errand = errand();
        refusedWord(errand, good(errand).claim("nonce", "another").build());
        refusedWord(errand, good(errand).claim("nonce", null).build());
    }

    @Test
    void a_word_for_somebody_else_of_another_directory_or_out_of_its_time_is_refused() throws Exception {
        var errand = errand();
        refusedWord(errand, good(errand).audience("another-client").build());
        refusedWord(
                errand,
                good(errand)
                        .audience(List.of("desks", "another"))
                        .claim("azp", "another")
                        .build());
        refusedWord(errand, good(errand).audience(List.of("desks", "another")).build());
        refusedWord(errand, good(errand).claim("azp", "another").build());
        refusedWord(errand, good(errand).issuer("https://login.evil.example").build());
        refusedWord(errand, good(errand).expirationTime(secondsFromNow(-600)).build());
        refusedWord(errand, good(errand).issueTime(secondsFromNow(600)).build());
        refusedWord(errand, good(errand).expirationTime(null).build());
        refusedWord(errand, good(errand).subject(null).build());
    }

    @Test
    void a_word_that_is_signed_by_nobody_by_somebody_else_or_with_what_is_no_secret_is_refused() throws Exception {
        var errand = errand();
        var claims = good(errand).build();

        provider.answerCodeWith(StubProvider.unsigned(claims));
        refused(Trouble.WORD, errand);
        provider.answerCodeWith(StubProvider.signed(StubProvider.freshKey("first"), claims));
        refused(Trouble.WORD, errand);
        provider.answerCodeWith(StubProvider.signed(StubProvider.freshKey("unknown"), claims));
        refused(Trouble.WORD, errand);
        provider.answerCodeWith(StubProvider.signedWithSecret(SECRET.getBytes(StandardCharsets.UTF_8), claims));
        refused(Trouble.WORD, errand);
        provider.answerCodeWith(StubProvider.signedWithSecret(publicKeyBytes(), claims));
        refused(Trouble.WORD, errand);
        var whole = StubProvider.signed(provider.key(), claims).serialize().split("\\.");
        provider.answerCodeWith(
                200,
                "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"id_token\":\"%s.%s.%s\"}"
                        .formatted(
                                whole[0],
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(good(errand)
                                                .subject("somebody-else")
                                                .build()
                                                .toString()
                                                .getBytes(StandardCharsets.UTF_8)),
                                whole[2]));
        refused(Trouble.WORD, errand);
    }

    @Test
    void keys_that_the_directory_has_changed_are_fetched_again() throws Exception {
        var errand = errand();
        provider.answerCodeWith(StubProvider.signed(provider.key(), good(errand).build()));
        arrive(errand);
        provider.rotate();
        var next = errand();
        provider.answerCodeWith(StubProvider.signed(provider.key(), good(next).build()));

        assertEquals("subject-1", arrive(next).identity().subject());
        assertEquals(2, provider.keysAsked());
    }

    @Test
    void an_answer_with_another_state_or_of_another_directory_is_refused_before_its_code_is_used() throws Exception {
        var errand = errand();
        assertEquals(Trouble.NOT_ASKED, trouble("https://here/back?code=x&state=another", errand));
        assertEquals(Trouble.NOT_ASKED, trouble("https://here/back?code=x", errand));
        assertEquals(
                Trouble.WORD,
                trouble("https://here/back?code=x&iss=https%3A%2F%2Fevil.example&state=" + errand.state(), errand));
        assertEquals(Trouble.CODE, trouble("https://here/back?state=" + errand.state(), errand));
        assertEquals(List.of(), provider.tokenRequests());
    }

    @Test
    void what_the_directory_refuses_is_told_by_its_kind() throws Exception {
        var errand = errand();
        assertEquals(Trouble.DENIED, trouble("https://here/back?error=access_denied&state=" + errand.state(), errand));
        assertEquals(
                Trouble.DENIED,
                trouble("https://here/back?error=interaction_required&state=" + errand.state(), errand));
        assertEquals(Trouble.CODE, trouble("https://here/back?error=strange%0Aline&state=" + errand.state(), errand));
        assertEquals(
                Trouble.NO_ANSWER,
                trouble("https://here/back?error=temporarily_unavailable&state=" + errand.state(), errand));
        provider.answerCodeWith(400, "{\"error\":\"invalid_grant\"}");
        refused(Trouble.CODE, errand);
        provider.answerCodeWith(401, "{\"error\":\"invalid_client\"}");
        refused(Trouble.SETTINGS, errand);
        provider.answerCodeWith(503, "{\"error\":\"server_error\"}");
        refused(Trouble.NO_ANSWER, errand);
        provider.answerCodeWith(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}");
        refused(Trouble.WORD, errand);
        provider.answerCodeWith(200, "<html>");
        refused(Trouble.WORD, errand);
    }

    @Test
    void a_directory_that_is_down_is_said_to_be_and_asked_again_the_next_time() {
        provider.close();

        assertEquals(
                Trouble.NO_ANSWER,
                assertThrows(NotVouched.class, () -> directory.depart("/", NOW)).trouble());
        assertEquals(Optional.empty(), directory.signOut());
    }

    @Test
    void a_directory_that_describes_itself_as_another_is_not_asked() {
        provider.describeAs("https://login.evil.example");

        assertEquals(
                Trouble.NO_ANSWER,
                assertThrows(NotVouched.class, () -> directory.depart("/", NOW)).trouble());
    }

    @Test
    void a_list_of_groups_that_is_kept_elsewhere_is_not_taken_for_an_empty_one() throws Exception {
        var errand = errand();
        provider.answerCodeWith(StubProvider.signed(
                provider.key(),
                good(errand).claim("_claim_names", Map.of("groups", "src1")).build()));

        refused(Trouble.TOO_MANY_GROUPS, errand);
    }

    @Test
    void signing_out_there_names_us_and_the_way_back_and_shows_no_token() {
        var out = query(directory.signOut().orElseThrow());

        assertEquals("desks", out.get("client_id"));
        assertEquals("http://127.0.0.1:8080/organisation-sign-in/signed-out", out.get("post_logout_redirect_uri"));
        assertEquals(2, out.size(), out.toString());
    }

    @Test
    void what_goes_into_the_log_holds_neither_code_nor_token_nor_who_it_was() throws Exception {
        var errand = errand();
        provider.answerCodeWith(StubProvider.signed(
                provider.key(),
                good(errand).subject("subject-1").audience("another").build()));

        var said = assertThrows(NotVouched.class, () -> arrive(errand)).getMessage();

        for (var secret : List.of(CODE, errand.state(), errand.nonce(), errand.verifier(), "subject-1", "eyJ")) {
            assertFalse(said.contains(secret), said);
        }
    }

    private Errand errand() throws NotVouched {
        return directory.depart("/my-day.xhtml", NOW).errand();
    }

    private static URI back(Errand errand) {
        return URI.create("https://here/back?code=" + CODE + "&state=" + errand.state());
    }

    private Vouched arrive(Errand errand) throws NotVouched {
        return directory.arrive(back(errand), errand);
    }

    private void refusedWord(Errand errand, JWTClaimsSet claims) {
        provider.answerCodeWith(StubProvider.signed(provider.key(), claims));
        refused(Trouble.WORD, errand);
    }

    private void refused(Trouble expected, Errand errand) {
        assertEquals(
                expected, assertThrows(NotVouched.class, () -> arrive(errand)).trouble());
    }

    private Trouble trouble(String arrival, Errand errand) {
        return assertThrows(NotVouched.class, () -> directory.arrive(URI.create(arrival), errand))
                .trouble();
    }

    /** Everything that a right word has. */
    private JWTClaimsSet.Builder good(Errand errand) {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience("desks")
                .subject("subject-1")
                .issueTime(secondsFromNow(0))
                .expirationTime(secondsFromNow(300))
                .claim("nonce", errand.nonce());
    }

    private byte[] publicKeyBytes() throws JOSEException {
        return provider.key().toRSAPublicKey().getEncoded();
    }

    private static Date secondsFromNow(int seconds) {
        return new Date(System.currentTimeMillis() + seconds * 1000L);
    }

    private DirectorySettings settings(String keyClaim) {
        return new DirectorySettings(
                provider.issuer(),
                "desks",
                Optional.of(SECRET),
                List.of("openid", "profile", "email"),
                List.of("roles", "groups"),
                keyClaim,
                "http://127.0.0.1:8080",
                DirectoryRules.OFF);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
