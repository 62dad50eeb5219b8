package org.jointestate.deploy.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A person with an account and an API token of their own. They are put into the tables directly: a race needs hundreds of them, and
 * the demonstration has fewer and takes longer.
 */
record Booker(String person, String username, String token) {

    static List<Booker> crowd(int size) {
        List<Booker> crowd = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            var id = UUID.randomUUID().toString();
            // Of the id, since two crowds may meet in one estate.
            crowd.add(new Booker(id, "booker-" + id.substring(0, 13), "je_" + UUID.randomUUID()));
        }
        return crowd;
    }

    static void enter(List<Booker> crowd, Connection tables) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (var people = tables.prepareStatement(
                        "insert into person (id, username, display_name, organisation, roles, active, version)"
                                + " values (?, ?, ?, ?, 'STAFF', true, 1)");
                var tokens =
                        tables.prepareStatement("insert into access_token (id, person, name, hash, created, expires)"
                                + " values (?, ?, 'race', ?, ?, ?)")) {
            for (int at = 0; at < crowd.size(); at++) {
                Booker booker = crowd.get(at);
                people.setString(1, booker.person());
                people.setString(2, booker.username());
                people.setString(3, "Booker " + at);
                people.setString(4, at % 2 == 0 ? "POLICE" : "FIRE");
                people.addBatch();
                tokens.setString(1, UUID.randomUUID().toString());
                tokens.setString(2, booker.person());
                tokens.setString(3, digest(booker.token()));
                tokens.setObject(4, now.minusDays(1));
                tokens.setObject(5, now.plusDays(30));
                tokens.addBatch();
            }
            people.executeBatch();
            tokens.executeBatch();
        }
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
