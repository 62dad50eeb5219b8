package org.jointestate.web.people.directory.outbound;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.directory.DirectoryIdentity;
import org.jointestate.domain.people.directory.Vouched;
import org.jointestate.web.people.directory.Directory;
import org.jointestate.web.people.directory.DirectorySettings;
import org.jointestate.web.people.directory.Errand;
import org.jointestate.web.people.directory.NotVouched;
import org.jointestate.web.people.directory.Trouble;
import org.jointestate.web.shared.UnwantedText;
import org.jspecify.annotations.Nullable;

/**
 * A directory that speaks OpenID Connect: the code flow with PKCE, state and nonce. What the directory says of itself is kept for an hour;
 * its keys are fetched again when a word is signed with one that is not known yet, so that it may change them at any time. The times in
 * its words are judged by the machine's own clock, which the directory shares, and not by ours, which a test may move.
 */
public final class OpenIdDirectory implements Directory {

    private static final int PATIENCE_MS = 5_000;

    private static final long KEYS_APART_MS = 5_000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_GROUPS = 1_000;
    private static final int LONGEST_NOTE = 200;
    private static final Duration KEPT = Duration.ofHours(1);

    /** Signatures with a pair of keys alone. Never "none", and never one that is made with the secret we hold ourselves. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** The directory as it describes itself, and how its words are checked. */
    private record Described(OIDCProviderMetadata metadata, IDTokenValidator validator, long at) {}

    private final DirectorySettings settings;
    private volatile @Nullable Described described;

    public OpenIdDirectory(DirectorySettings settings) {
        this.settings = settings;
    }

    @Override
    public Departure depart(String wayBack, Instant now) throws NotVouched {
        var state = new State(32);
        var nonce = new Nonce(32);
        var verifier = new CodeVerifier();
        var to = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        settings.back())
                .endpointURI(described().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Departure(to, new Errand(state.getValue(), nonce.getValue(), verifier.getValue(), wayBack, now));
    }

    @Override
    public Vouched arrive(URI arrival, Errand errand) throws NotVouched {
        var code = code(arrival, errand);
        return vouched(word(code, errand));
    }

    @Override
    public Optional<URI> signOut() {
        try {
            // Our own name instead of a token that says who is leaving: no token is kept, and none travels in an
            // address.
            return Optional.ofNullable(described().metadata().getEndSessionEndpointURI())
                    .map(there -> new LogoutRequest(
                                    there,
                                    null,
                                    null,
                                    new ClientID(settings.clientId()),
                                    settings.signedOut(),
                                    null,
                                    null)
                            .toURI());
        } catch (NotVouched noAnswer) {
            return Optional.empty();
        }
    }

    private AuthorizationCode code(URI arrival, Errand errand) throws NotVouched {
        try {
            var response = AuthenticationResponseParser.parse(arrival);
            if (response.getState() == null || !response.getState().getValue().equals(errand.state())) {
                throw new NotVouched(Trouble.NOT_ASKED, "The state is another one.");
            }
            // A directory that names itself must be the one we sent the browser to, or an honest one's code could be
            // given to another.
            if (response.getIssuer() != null && !response.getIssuer().getValue().equals(settings.issuer())) {
                throw new NotVouched(Trouble.WORD, "Another directory has answered.");
            }
            if (!response.indicatesSuccess()) {
                throw refusedBy(response.toErrorResponse().getErrorObject());
            }
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new NotVouched(Trouble.CODE, "There is no code in the answer.");
            }
            return code;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new NotVouched(Trouble.CODE, "The answer cannot be read.");
        }
    }

    private static NotVouched refusedBy(@Nullable ErrorObject error) {
        var code = error == null ? "" : note(error.getCode());
        return OAuth2Error.ACCESS_DENIED.getCode().equals(code)
                ? new NotVouched(Trouble.DENIED, "The directory answered access_denied.")
                : new NotVouched(
                        OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode().equals(code)
                                        || OAuth2Error.SERVER_ERROR.getCode().equals(code)
                                ? Trouble.NO_ANSWER
                                : Trouble.DENIED,
                        "The directory answered %s.".formatted(code));
    }

    /** Spends the code for the directory's word about the person, and checks the word. */
    private IDTokenClaimsSet word(AuthorizationCode code, Errand errand) throws NotVouched {
        var directory = described();
        try {
            var answer = send(request(directory.metadata(), code, errand));
            var response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw notGiven(response.toErrorResponse().getErrorObject());
            }
            var idToken = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (idToken == null) {
                throw new NotVouched(Trouble.WORD, "There is no ID token in the answer to the code.");
            }
            return meantForUs(directory.validator().validate(idToken, new Nonce(errand.nonce())));
        } catch (BadJOSEException wrong) {
            throw new NotVouched(Trouble.WORD, note(wrong.getMessage()));
        } catch (JOSEException noKeys) {
            // The keys could not be fetched.
            throw new NotVouched(Trouble.NO_ANSWER, noKeys.getClass().getSimpleName());
        } catch (ParseException unreadable) {
            // Its message may repeat what could not be read.
            throw new NotVouched(Trouble.WORD, "The answer to the code cannot be read.");
        } catch (IOException noAnswer) {
            throw new NotVouched(
                    Trouble.NO_ANSWER,
                    "The code could not be handed in: " + noAnswer.getClass().getSimpleName());
        }
    }

    /** A word for several names ours only where ours is the party it was given to; the library looks at the audience alone. */
    private IDTokenClaimsSet meantForUs(IDTokenClaimsSet word) throws NotVouched {
        var party = word.getAuthorizedParty();
        if (party == null ? word.getAudience().size() > 1 : !party.getValue().equals(settings.clientId())) {
            throw new NotVouched(Trouble.WORD, "The word was given to another party.");
        }
        return word;
    }

    private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCode code, Errand errand) {
        var client = new ClientID(settings.clientId());
        var grant = new AuthorizationCodeGrant(code, settings.back(), new CodeVerifier(errand.verifier()));
        var there = metadata.getTokenEndpointURI();
        if (settings.secret().isEmpty()) {
            return new TokenRequest(there, client, grant);
        }
        var secret = new Secret(settings.secret().get());
        var ways = metadata.getTokenEndpointAuthMethods();
        var inTheBody = ways != null
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest(
                there, inTheBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret), grant);
    }

    private static HTTPResponse send(TokenRequest request) throws IOException {
        var http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MS);
        http.setReadTimeout(PATIENCE_MS);
        http.setFollowRedirects(false);
        return http.send();
    }

    private static NotVouched notGiven(@Nullable ErrorObject error) {
        var code = error == null || error.getCode() == null ? "" : error.getCode();
        if (code.equals(OAuth2Error.INVALID_GRANT.getCode())) {
            return new NotVouched(Trouble.CODE, "The directory answered invalid_grant.");
        }
        if (error != null && error.getHTTPStatusCode() >= 500) {
            return new NotVouched(Trouble.NO_ANSWER, "The directory answered %d.".formatted(error.getHTTPStatusCode()));
        }
        return new NotVouched(Trouble.SETTINGS, "The directory answered %s to the code.".formatted(note(code)));
    }

    private Vouched vouched(IDTokenClaimsSet word) throws NotVouched {
        var key = settings.keyClaim().equals("sub")
                ? word.getSubject().getValue()
                : word.getStringClaim(settings.keyClaim());
        if (key == null || key.isBlank()) {
            throw new NotVouched(Trouble.SETTINGS, "The word has no claim %s.".formatted(settings.keyClaim()));
        }
        var groups = groups(word);
        try {
            return new Vouched(
                    new DirectoryIdentity(settings.issuer(), key),
                    text(word, "name"),
                    text(word, "preferred_username").or(() -> text(word, "email")),
                    email(word),
                    groups);
        } catch (IllegalArgumentException tooLong) {
            throw new NotVouched(Trouble.SETTINGS, "The key of the person is too long.");
        }
    }

    private Set<String> groups(IDTokenClaimsSet word) throws NotVouched {
        var groups = new HashSet<String>();
        for (var claim : settings.groupClaims()) {
            var said = word.getClaim(claim);
            if (said instanceof String one) {
                groups.add(one);
            } else if (said instanceof Collection<?> many) {
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(groups::add);
            }
            // Entra ID points elsewhere instead of listing more than 200 groups.
            if (said == null
                    && word.getClaim("_claim_names") instanceof Map<?, ?> elsewhere
                    && elsewhere.containsKey(claim)) {
                throw new NotVouched(Trouble.TOO_MANY_GROUPS, "The claim %s is elsewhere.".formatted(claim));
            }
        }
        if (groups.size() > MOST_GROUPS) {
            throw new NotVouched(Trouble.TOO_MANY_GROUPS, "There are %d groups.".formatted(groups.size()));
        }
        return groups;
    }

    private static Optional<String> text(IDTokenClaimsSet word, String claim) {
        return Optional.ofNullable(word.getClaim(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(UnwantedText::without)
                .map(said -> said.replaceAll("\\s+", " ").strip())
                .filter(said -> !said.isEmpty());
    }

    /** Only where mail goes; nobody is ever found by it. One that the directory itself doubts is left out. */
    private static Optional<EmailAddress> email(IDTokenClaimsSet word) {
        if (Boolean.FALSE.equals(word.getClaim("email_verified"))) {
            return Optional.empty();
        }
        return text(word, "email").flatMap(said -> {
            try {
                return Optional.of(new EmailAddress(said));
            } catch (IllegalArgumentException unusual) {
                return Optional.empty();
            }
        });
    }

    private Described described() throws NotVouched {
        var known = described;
        if (known != null && System.nanoTime() - known.at() < KEPT.toNanos()) {
            return known;
        }
        try {
            var fresh = describe();
            described = fresh;
            return fresh;
        } catch (IOException | GeneralException noAnswer) {
            if (known != null) {
                // Its addresses seldom change: an old description is better than nobody getting in.
                return known;
            }
            throw new NotVouched(
                    Trouble.NO_ANSWER,
                    "The directory does not describe itself: "
                            + noAnswer.getClass().getSimpleName());
        }
    }

    private Described describe() throws IOException, GeneralException, NotVouched {
        var issuer = new Issuer(settings.issuer());
        // Refuses a description that names another issuer than the one that was asked.
        var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MS, PATIENCE_MS);
        for (var address : new URI[] {
            metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
        }) {
            if (address == null || !isSafe(address)) {
                throw new NotVouched(Trouble.SETTINGS, "The directory describes addresses that are not https.");
            }
        }
        return new Described(metadata, validator(issuer, metadata), System.nanoTime());
    }

    private IDTokenValidator validator(Issuer issuer, OIDCProviderMetadata metadata) throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, MOST_BYTES))
                .retrying(true)
                // A directory whose keys change twice in a minute is still understood, and never asked more often than
                // this.
                .rateLimited(KEYS_APART_MS)
                .build();
        return new IDTokenValidator(
                issuer, new ClientID(settings.clientId()), new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
    }

    /** An address may have a query here. */
    private static boolean isSafe(URI address) {
        return DirectorySettings.isSafe(address.toString().replaceFirst("[?].*$", ""));
    }

    /** One line, and not a long one: it comes from outside. */
    private static String note(@Nullable String text) {
        var line = UnwantedText.without(text == null ? "" : text).replaceAll("\\s+", " ");
        return line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) + "…" : line;
    }
}
