package org.jointestate.web.walls;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wall holds in the house, and each is shown to fall in a small house that was built to break it. */
class WallsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jointestate");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    @TestFactory
    Stream<DynamicTest> every_wall_holds() {
        return Walls.all().entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(), () -> wall.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> every_wall_falls_where_it_is_broken_on_purpose() {
        return Walls.all().entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> assertThrows(
                                AssertionError.class, () -> wall.getValue().check(BROKEN))));
    }

    @Test
    void the_walls_were_looked_at_in_every_module() {
        for (var module : new String[] {"domain", "persistence", "evaluation", "web"}) {
            var seen = HOUSE.stream()
                    .filter(c -> c.getPackageName().startsWith("org.jointestate." + module))
                    .count();
            assertTrue(seen > 10, () -> "Only %d classes of %s were seen.".formatted(seen, module));
        }
    }
}
