package org.jointestate.persistence.shared;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema: one numbered row of scripts, and one folder for what a database says in its own way. */
public final class Migrations {

    private Migrations() {}

    /** Safe with several nodes starting at once: Flyway locks its history table. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + product(dataSource))
                .load()
                .migrate();
    }

    private static String product(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer.", e);
        }
    }
}
