package org.jointestate.evaluation.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.oracle.CaseOutcome.Kind;

/** Runs cases against the methods. */
public final class OracleRunner {

    private OracleRunner() {}

    public static List<CaseOutcome> run(OracleFile file) {
        return file.cases().stream().map(OracleRunner::run).toList();
    }

    public static CaseOutcome run(OracleCase oracle) {
        var method = Catalogue.method(oracle.method());
        if (method == null) {
            return new CaseOutcome(oracle, Kind.UNSUPPORTED, List.of());
        }
        Answer answer;
        try {
            answer = method.answer(new Input(oracle.input()));
        } catch (Input.Malformed e) {
            answer = Answer.invalid(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A method must never throw for bad data; if one does, that is this case's failure and not the others'.
            return new CaseOutcome(oracle, Kind.FAILED, List.of("the method broke: " + e));
        }
        var special = SpecialRules.keys(oracle.method());
        var refused = "NOT_COMPUTED".equals(answer.values().get("status"));
        var differences = new ArrayList<>(
                Comparison.differences(oracle, answer.values(), refused ? java.util.Set.of() : special));
        if (!refused) {
            differences.addAll(SpecialRules.differences(oracle, answer.values()));
        }
        return new CaseOutcome(oracle, differences.isEmpty() ? Kind.PASSED : Kind.FAILED, differences);
    }
}
