package org.jointestate.evaluation.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked case is a test; the expected numbers and the R calls behind them stand in the files. */
class WorkedCasesTest {

    static Path resource(String name) {
        try {
            return Path.of(WorkedCasesTest.class.getResource("/" + name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("The resource (%s) has no address.".formatted(name), e);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_methods_agree_with_the_worked_cases() throws OracleFile.Unreadable {
        return tests("oracles.json");
    }

    @TestFactory
    Stream<DynamicTest> the_methods_agree_with_r_on_random_inputs() throws OracleFile.Unreadable {
        return tests("r-cross-check.json");
    }

    private static Stream<DynamicTest> tests(String file) throws OracleFile.Unreadable {
        return OracleFile.read(resource(file)).cases().stream()
                .map(oracle -> DynamicTest.dynamicTest(oracle.id() + " " + oracle.title(), () -> {
                    var outcome = OracleRunner.run(oracle);

                    assertEquals(List.of(), outcome.differences());
                    assertEquals(CaseOutcome.Kind.PASSED, outcome.kind());
                }));
    }
}
