package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the container: the WAR as it is delivered, with this class added to it. What can be shown from the outside belongs in a test
 * with {@link RunningEstate}; here stands what only an injected caller can see.
 */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    @Inject
    private BeanManager beans;

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
    void the_delivered_war_is_deployed_with_injection() {
        assertNotNull(beans);
        assertTrue(System.getProperty("joint.estate.home").endsWith("container-home"));
    }
}
