package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointestate.domain.trial.survey.online.CodeSeal;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.KeyFile;

/** HMAC-SHA-256 under a key of its own, made of the one in {@code secrets/key} of the home or in {@code JOINT_ESTATE_SECRETS_KEY}. */
public class KeyedCodeSeal implements CodeSeal {

    private static final String KIND = "HmacSHA256";

    private final KeyFile key;

    /** As whoever started the process has set it. */
    @Inject
    public KeyedCodeSeal() {
        this(
                Path.of(Objects.requireNonNull(
                        EstateDataSource.setting("joint.estate.home"),
                        "JOINT_ESTATE_HOME is not set, so there is no place for the key of the secrets.")),
                Optional.ofNullable(EstateDataSource.setting("joint.estate.secrets.key")));
    }

    KeyedCodeSeal(Path home, Optional<String> given) {
        this.key =
                new KeyFile("the secrets", home.resolve("secrets").resolve("key"), "JOINT_ESTATE_SECRETS_KEY", given);
    }

    @Override
    public String digest(String text) {
        return HexFormat.of().formatHex(mac(mac(key.read(), "survey codes"), text));
    }

    private static byte[] mac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(secret, KIND));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
