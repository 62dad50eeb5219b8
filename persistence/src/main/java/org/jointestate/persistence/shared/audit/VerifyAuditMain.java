package org.jointestate.persistence.shared.audit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.shared.audit.ChainCheck;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/**
 * Checks the chain of the audit without the server, for somebody who trusts neither it nor its pages. Called by the launcher by name:
 * {@code java -jar joint-estate.jar verify-audit}.
 */
public final class VerifyAuditMain {

    public static final int WHOLE = 0;
    public static final int NOT_CHECKED = 1;
    public static final int BROKEN = 3;

    private VerifyAuditMain() {}

    /** @return the exit status: 0 when the chain is whole, 3 when it is broken, 1 when it could not be checked */
    public static int run(String home, PrintStream out) {
        var source = EstateDataSource.choose(
                EstateDataSource.setting("joint.estate.db.url"),
                EstateDataSource.setting("joint.estate.db.user"),
                EstateDataSource.setting("joint.estate.db.password"));
        try (var connection = source.getConnection()) {
            return run(
                    connection,
                    new AuditFiles(
                            Path.of(home), Optional.ofNullable(EstateDataSource.setting("joint.estate.audit.key"))),
                    out);
        } catch (SQLException | SqlFailure | UncheckedIOException | IllegalStateException failed) {
            out.println("The audit could not be checked: " + failed.getMessage());
            return NOT_CHECKED;
        }
    }

    static int run(Connection connection, AuditFiles files, PrintStream out) {
        var result = new ChainCheck(new SqlAuditChain(new Sql(() -> connection)), files.code(), files)
                .run(Clock.systemUTC().instant());
        out.println("Sealed entries followed: %d; the code of the last: %s".formatted(result.checked(), result.last()));
        if (result.late() > 0) {
            out.println("Written with a time of more than ten minutes before they were sealed: %d. Look at them."
                    .formatted(result.late()));
        }
        var broken = result.broken();
        if (broken.isEmpty()) {
            out.println("The audit is whole.");
            return WHOLE;
        }
        out.println("The audit is BROKEN at number %d%s: %s"
                .formatted(
                        broken.get().number(),
                        broken.get().entry().map(entry -> ", entry " + entry).orElse(""),
                        says(broken.get().fault())));
        return BROKEN;
    }

    private static String says(ChainCheck.Fault fault) {
        return switch (fault) {
            case CHANGED -> "this entry, or its place in the order, is not what it was when it was sealed.";
            case ENTRY_GONE -> "this entry was removed after it was sealed.";
            case MISSING -> "the seal of this number was removed, though later ones are there.";
            case CUT -> "the end of the audit was cut off here: outside the database stands that there was more.";
            case OTHER_THAN_HEAD -> "outside the database stands another code for this number.";
            case OTHER_KEY ->
                "it was sealed with another key than the one at hand, so nothing can be said from here on.";
            case UNSEALED -> "entries from here on have had no seal for more than a minute.";
        };
    }
}
