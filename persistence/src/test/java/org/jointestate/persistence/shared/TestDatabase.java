package org.jointestate.persistence.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A migrated database for tests: H2 in memory or an embedded PostgreSQL, one of each for the whole run. */
public final class TestDatabase {

    private static TestDatabase h2;
    private static TestDatabase postgres;
    private static EmbeddedPostgres server;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        Migrations.migrate(dataSource);
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        this.factory = Persistence.createEntityManagerFactory("joint-estate", settings);
    }

    public static synchronized TestDatabase h2() {
        if (h2 == null) {
            h2 = freshH2();
        }
        return h2;
    }

    /** A database of its own, for tests that change its schema or count all its rows. */
    public static TestDatabase freshH2() {
        return new TestDatabase(EstateDataSource.choose("jdbc:h2:mem:" + UUID.randomUUID(), null, null));
    }

    /** One that stays when the process ends: a file, for tests that kill. */
    public static TestDatabase at(String url) {
        return new TestDatabase(EstateDataSource.choose(url, null, null));
    }

    /** A second way into one of the two shared databases, through a data source that watches. */
    public TestDatabase through(UnaryOperator<DataSource> watcher) {
        return new TestDatabase(watcher.apply(dataSource));
    }

    public static synchronized TestDatabase postgres() {
        if (postgres == null) {
            var url = server().getJdbcUrl("postgres", "postgres");
            postgres = new TestDatabase(EstateDataSource.choose(url, "postgres", "postgres"));
        }
        return postgres;
    }

    /** A database of its own on the one server, for tests that change its schema or count all its rows. */
    public static synchronized TestDatabase freshPostgres() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database (%s) could not be made.".formatted(name), e);
        }
        return new TestDatabase(EstateDataSource.choose(server().getJdbcUrl("postgres", name), "postgres", "postgres"));
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs one transaction. */
    public <T> T in(Function<EntityManager, T> work) {
        var em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            var result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }
}
