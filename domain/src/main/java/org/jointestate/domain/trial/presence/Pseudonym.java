package org.jointestate.domain.trial.presence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;

/** Whatever a file calls a person, the trial keeps a code made with its own secret key: a name in a file does not reach the tables. */
public final class Pseudonym {

    private Pseudonym() {}

    /** Of somebody on the roll: the same whether they checked in or a file named their account. */
    static String of(Trial trial, PersonId person) {
        return of(trial, person.toString());
    }

    public static String of(Trial trial, String person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(trial.pseudonymKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(person.strip().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
