package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.factor.Vault;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.KeyFile;

/**
 * Seals with AES-256 in Galois/Counter mode under a key that stands in the file {@code secrets/key} of the home or in
 * {@code JOINT_ESTATE_SECRETS_KEY}. The person's id is sealed in, so that what is copied from one row to another does not open.
 */
public class KeyVault implements Vault {

    private static final Logger LOG = Logger.getLogger(KeyVault.class.getName());
    private static final String FORM = "1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile key;
    private final AtomicBoolean said = new AtomicBoolean();
    private final SecureRandom random = new SecureRandom();

    /** As whoever started the process has set it. */
    @Inject
    public KeyVault() {
        this(
                Path.of(Objects.requireNonNull(
                        EstateDataSource.setting("joint.estate.home"),
                        "JOINT_ESTATE_HOME is not set, so there is no place for the key of the secrets.")),
                Optional.ofNullable(EstateDataSource.setting("joint.estate.secrets.key")));
    }

    public KeyVault(Path home, Optional<String> given) {
        this.key =
                new KeyFile("the secrets", home.resolve("secrets").resolve("key"), "JOINT_ESTATE_SECRETS_KEY", given);
    }

    @Override
    public String seal(PersonId person, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, person, nonce).doFinal(secret);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
            return FORM + Base64.getEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in this mode.", e);
        }
    }

    @Override
    public Optional<byte[]> open(PersonId person, String hidden) {
        try {
            if (!hidden.startsWith(FORM)) {
                return Optional.empty();
            }
            var all = Base64.getDecoder().decode(hidden.substring(FORM.length()));
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, person, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (AEADBadTagException otherKey) {
            sayOnce();
            return Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in this mode.", e);
        }
    }

    /** Once for each use of ours: at the start hundreds may not open. */
    private void sayOnce() {
        if (!said.getAndSet(true)) {
            LOG.warning(
                    "The secret of an authenticator app does not open with the key of this server. Give all servers on one database"
                            + " the same JOINT_ESTATE_SECRETS_KEY.");
        }
    }

    private Cipher cipher(int mode, PersonId person, byte[] nonce) throws GeneralSecurityException {
        // A key for this use alone, whatever else the same secret may serve one day.
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.read(), "HmacSHA256"));
        var own = mac.doFinal("second factor".getBytes(StandardCharsets.US_ASCII));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
