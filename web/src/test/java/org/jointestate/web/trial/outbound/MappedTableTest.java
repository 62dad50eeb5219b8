package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportMapping.Column;
import org.jointestate.domain.trial.record.ImportMapping.Holds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappedTableTest {

    private static final TrialCode TRIAL = new TrialCode("TRIAL");
    private static final Protocol PLAN = SharedOfficeTemplate.protocol(TRIAL);

    private final ImportMapping mapping = new ImportMapping(
            TRIAL,
            "Visit records",
            List.of(
                    column("Month", Holds.DAY, null),
                    column("Station", Holds.NOTHING, null),
                    column("Visits", Holds.VALUE, "SAFE-AND-WELL"),
                    column("From police", Holds.VALUE, "SAFE-AND-WELL-FROM-POLICE"),
                    column("Of", Holds.DENOMINATOR, "SAFE-AND-WELL-FROM-POLICE"),
                    column("Remark", Holds.REASON, null)));

    @Test
    void each_line_says_what_its_columns_hold_and_an_empty_cell_says_nothing() {
        var result = read("25/10/2019,Ripley,\"1,083\",43,1083,", "Nov 2019,Ripley,n/a,,,System down");

        assertEquals(List.of(), result.problems());
        assertEquals(1, result.emptyCells());
        assertEquals(
                List.of(
                        proposal("SAFE-AND-WELL", 10, "1083", null, "", "2"),
                        proposal("SAFE-AND-WELL-FROM-POLICE", 10, "43", "1083", "", "2"),
                        proposal("SAFE-AND-WELL", 11, null, null, "System down", "3")),
                result.proposals());
    }

    @Test
    void what_is_not_certain_is_named_by_line_and_column() {
        var result = read("26/10/2019,,5,,,", "43763,,5,,,", "2019-12-25,,about 5,,,", "2020-01-25,,5,4,=A1,");

        assertEquals(
                List.of(
                        new MappedTable.Problem(2, "Month", "table.noPeriod", "26/10/2019"),
                        new MappedTable.Problem(3, "Month", "cell.serialDate", "43763"),
                        new MappedTable.Problem(4, "Visits", "cell.notANumber", "about 5"),
                        new MappedTable.Problem(5, "Of", "cell.formula", "=A1")),
                result.problems());
    }

    @Test
    void one_day_with_the_month_first_makes_the_whole_column_uncertain_and_no_line_is_taken() {
        var result = read("04/05/2020,,5,,,", "25/11/2019,,6,,,", "12/25/2019,,7,,,", "01/25/2020,,8,,,");

        assertEquals(List.of(new MappedTable.Problem(4, "Month", "cell.monthFirst", "12/25/2019")), result.problems());
        assertEquals(List.of(), result.proposals());
    }

    @Test
    void a_mapping_without_a_day_or_a_value_or_with_one_twice_is_no_mapping() {
        assertEquals(List.of(), mapping.problems());
        assertEquals(
                List.of(
                        ImportMapping.Problem.NO_DAY,
                        ImportMapping.Problem.NO_VALUE,
                        ImportMapping.Problem.DENOMINATOR_WITHOUT_VALUE,
                        ImportMapping.Problem.NO_SOURCE),
                new ImportMapping(TRIAL, " ", List.of(column("Of", Holds.DENOMINATOR, "SAFE-AND-WELL"))).problems());
        assertEquals(
                List.of(ImportMapping.Problem.TWO_DAYS, ImportMapping.Problem.MEASURE_TWICE),
                new ImportMapping(
                                TRIAL,
                                "Visit records",
                                List.of(
                                        column("From", Holds.DAY, null),
                                        column("To", Holds.DAY, null),
                                        column("One", Holds.VALUE, "SAFE-AND-WELL"),
                                        column("Two", Holds.VALUE, "SAFE-AND-WELL")))
                        .problems());
    }

    @Test
    void a_table_is_read_with_its_heads_and_the_numbers_of_its_lines() throws IOException {
        var read =
                assertInstanceOf(TableText.Reading.Read.class, table("Month,Visits\n2019-10-25,5\n\n2019-11-25,6\n"));

        assertEquals(List.of("Month", "Visits"), read.heads());
        assertEquals(List.of("2019-11-25", "6"), read.lines().get(1).fields());
        assertInstanceOf(TableText.Reading.Refused.class, table("Month,Visits\n2019-10-25\n"));
        assertInstanceOf(TableText.Reading.Refused.class, table("Month,Visits\n"));
        assertInstanceOf(TableText.Reading.Refused.class, table("Month\n2019-10-25\n"));
        assertInstanceOf(TableText.Reading.Refused.class, table("Month,Visits\n2019-10-25,\u202e21\n"));
        assertInstanceOf(TableText.Reading.Refused.class, table("a,b\n" + "1,2\n".repeat(2 << 20)));
    }

    private static TableText.Reading table(String text) throws IOException {
        return TableText.read("table.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private MappedTable.Result read(String... lines) {
        var heads = "Month,Station,Visits,From police,Of,Remark";
        try {
            var text = String.join(
                    "\n", Stream.concat(Stream.of(heads), Stream.of(lines)).toList());
            return MappedTable.read(PLAN, mapping, ((TableText.Reading.Read) table(text)).lines(), "");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static Column column(String head, Holds holds, @Nullable String measure) {
        return new Column(head, holds, measure == null ? null : new MeasureCode(measure));
    }

    private static Proposal proposal(
            String measure, int month, @Nullable String value, @Nullable String of, String reason, String place) {
        return new Proposal(
                new MeasureCode(measure),
                LocalDate.of(2019, month, 25),
                value == null ? null : new BigDecimal(value),
                of == null ? null : new BigDecimal(of),
                reason,
                -1,
                place);
    }
}
