package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointestate.domain.people.MakeFirstAdministrator;
import org.jointestate.domain.shared.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the container: the WAR as it is delivered, with this class added to it. What can be shown from the outside belongs in a test
 * with {@link RunningEstate}; here stands what only an injected caller can see.
 */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    @Resource(lookup = "java:app/jdbc/joint-estate")
    private DataSource dataSource;

    @Inject
    private MakeFirstAdministrator makeFirstAdministrator;

    /** Called here, before the server is started: its home of the last run must not be met by other migrations. */
    @Deployment
    static WebArchive theRealWar() throws IOException {
        Path home = Path.of(System.getProperty("joint.estate.target"), "container-home");
        if (Files.exists(home)) {
            try (var found = Files.walk(home)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(home);
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("joint.estate.war")));
    }

    @Test
    void every_migration_has_run_before_the_first_visitor() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), sum(case when \"success\" then 1 else 0 end) from \"flyway_schema_history\"")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) >= 2);
            assertEquals(rows.getInt(1), rows.getInt(2));
        }
    }

    @Test
    void a_use_case_refuses_a_caller_without_its_role() {
        assertThrows(NotAllowed.class, () -> makeFirstAdministrator.make());
    }
}
