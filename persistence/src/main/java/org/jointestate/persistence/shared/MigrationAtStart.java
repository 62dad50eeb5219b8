package org.jointestate.persistence.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Migrates before anything else touches the database: other start-up beans depend on this one by its name. */
@Singleton(name = "MigrationAtStart")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationAtStart {

    private static final Logger LOG = Logger.getLogger(MigrationAtStart.class.getName());

    @Resource(lookup = "java:app/jdbc/joint-estate")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Patience.MIGRATION.during(() -> Migrations.migrate(dataSource));
    }

    /** What depends on this bean has ended before, so nobody is asking any more. A file that is not closed is only slower to open. */
    @PreDestroy
    void close() {
        try {
            new EstateDataSource().closeEmbedded();
        } catch (SQLException failure) {
            LOG.log(
                    Level.WARNING,
                    "The embedded database was not closed; it is whole, and opens a little slower.",
                    failure);
        }
    }
}
