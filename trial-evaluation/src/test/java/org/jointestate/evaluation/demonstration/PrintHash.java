package org.jointestate.evaluation.demonstration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jointestate.evaluation.dataset.FrozenFolder;

/** Prints one hash over every byte the generator makes, so that another JVM can be compared with this one. */
public final class PrintHash {

    private PrintHash() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(hash());
    }

    static String hash() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var variant : Variant.values()) {
            FrozenFolder.files(DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, variant))
                    .values()
                    .forEach(digest::update);
            digest.update(DemonstrationTrial.truth(DemonstrationTrial.DEFAULT_SEED, variant));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
