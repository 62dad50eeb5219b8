package org.jointestate.persistence.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Migrates before anything else touches the database: other start-up beans depend on this one by its name. */
@Singleton(name = "MigrationAtStart")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationAtStart {

    @Resource(lookup = "java:app/jdbc/joint-estate")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Migrations.migrate(dataSource);
    }
}
