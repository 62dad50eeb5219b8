package org.jointestate.deploy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jointestate.deploy.RunningEstate;

/** The two databases, each with its way to reach the tables without the application. */
enum Engine {
    EMBEDDED {
        @Override
        RunningEstate start(List<Booker> crowd) throws SQLException {
            Path home = copyOfLaidOutHome();
            try (var tables = openFile(home)) {
                Booker.enter(crowd, tables);
                shutDown(tables);
            }
            return RunningEstate.onEmbedded().home(home).start();
        }

        @Override
        <T> T inTables(RunningEstate estate, Work<T> work) throws SQLException {
            if (estate.isAlive()) {
                estate.stop();
            }
            try (var tables = openFile(estate.home())) {
                T answer = work.on(tables);
                shutDown(tables);
                return answer;
            }
        }

        @Override
        void dropKeys(Connection tables) throws SQLException {
            try (var statement = tables.createStatement()) {
                statement.execute("alter table claim drop constraint claim_person");
                statement.execute("alter table claim drop primary key");
            }
        }
    },
    POSTGRES {
        @Override
        RunningEstate start(List<Booker> crowd) throws SQLException {
            RunningEstate estate = RunningEstate.onPostgres().start();
            try (var tables = estate.connect()) {
                Booker.enter(crowd, tables);
            }
            return estate;
        }

        @Override
        <T> T inTables(RunningEstate estate, Work<T> work) throws SQLException {
            try (var tables = estate.connect()) {
                return work.on(tables);
            }
        }

        @Override
        void dropKeys(Connection tables) throws SQLException {
            try (var statement = tables.createStatement()) {
                statement.execute("alter table claim drop constraint claim_person, drop constraint claim_place");
            }
        }
    };

    /** What is done with the tables. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection tables) throws SQLException;
    }

    /** An estate laid out and running, whose people are these. Its bookings are none. */
    abstract RunningEstate start(List<Booker> crowd) throws SQLException;

    /** The embedded file admits one process: the estate is stopped for the look, and stays stopped. */
    abstract <T> T inTables(RunningEstate estate, Work<T> work) throws SQLException;

    /** Takes away what keeps bookings apart, to see whether the trial would notice. */
    abstract void dropKeys(Connection tables) throws SQLException;

    private static Path laidOut;

    /** The tables and the estate are laid out by one start; every further estate begins with a copy of its file. */
    private static synchronized Path copyOfLaidOutHome() {
        try {
            if (laidOut == null) {
                Path home = temporaryFolder();
                try (var estate = RunningEstate.onEmbedded().home(home).start()) {
                    estate.stop();
                }
                laidOut = home;
            }
            Path home = temporaryFolder();
            Path database = Files.createDirectory(home.resolve("database"));
            try (var files = Files.list(laidOut.resolve("database"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, database.resolve(file.getFileName()));
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() throws IOException {
        Path folder = Files.createTempDirectory("joint-estate-faults");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (var found = Files.walk(folder)) {
                found.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            } catch (IOException left) {
                // The JVM is ending; there is nobody to tell.
            }
        }));
        return folder;
    }

    private static Connection openFile(Path home) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:%s/database/joint-estate;IFEXISTS=TRUE;WRITE_DELAY=0".formatted(home), "sa", "");
    }

    /** The file remembers that it shall stay open after its last connection, so it is told. */
    private static void shutDown(Connection tables) throws SQLException {
        try (var statement = tables.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
