package org.jointestate.web.people.directory.outbound;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A provider that says whatever a test wants it to say, honest or forged. A real one is asked by the tests of the whole archive. */
final class StubProvider implements AutoCloseable {

    private final HttpServer server;
    private final List<String> tokenRequests = new ArrayList<>();
    private RSAKey key = freshKey("first");
    private Function<String, Map.Entry<Integer, String>> onToken = body -> Map.entry(500, "{}");
    private String describedIssuer;
    private int keysAsked;

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        describedIssuer = issuer();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> {
            keysAsked++;
            answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        });
        server.createContext("/token", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokenRequests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            var said = onToken.apply(body);
            answer(exchange, said.getKey(), said.getValue());
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    int keysAsked() {
        return keysAsked;
    }

    List<String> tokenRequests() {
        return tokenRequests;
    }

    void describeAs(String issuer) {
        describedIssuer = issuer;
    }

    /** From now on other keys are in use, and the old ones are gone. */
    void rotate() {
        key = freshKey("second");
    }

    void answerCodeWith(int status, String body) {
        onToken = asked -> Map.entry(status, body);
    }

    void answerCodeWith(JWT idToken) {
        answerCodeWith(
                200,
                "{\"access_token\":\"an-access-token\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(idToken.serialize()));
    }

    static SignedJWT signed(RSAKey by, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(by));
            return jwt;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the secret that we and the provider share, or with its public key as if that were one: no signature at all. */
    static SignedJWT signedWithSecret(byte[] secret, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(secret));
            return jwt;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWT unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims);
    }

    static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return """
                {"issuer":"%s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token","jwks_uri":"%2$s/keys",
                 "end_session_endpoint":"%2$s/out","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(describedIssuer, issuer());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
