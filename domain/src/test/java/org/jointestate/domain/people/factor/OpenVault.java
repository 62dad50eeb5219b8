package org.jointestate.domain.people.factor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/** Hides nothing, but opens for whom it was sealed alone. */
public class OpenVault implements Vault {

    @Override
    public String seal(PersonId person, byte[] secret) {
        return person + ":" + new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> open(PersonId person, String hidden) {
        return Optional.of(hidden)
                .filter(text -> text.startsWith(person + ":"))
                .map(text -> text.substring(text.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8));
    }
}
