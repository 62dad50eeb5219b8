package org.jointestate.evaluation.characteristics;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.evaluation.characteristics.Scenario.Cadence;
import org.jointestate.evaluation.characteristics.Scenario.Kind;
import org.jointestate.evaluation.method.Estimate;

/**
 * The tallies of all scenarios that were simulated, as one file of comma-separated values. The file of the last full run comes with the
 * program; each of its rows carries the command that makes it again.
 */
public record Characteristics(String engine, long seed, List<Tally> tallies) {

    public static final String FILE = "scenarios.csv";
    public static final String COMMAND = "operating-characteristics";

    private static final List<String> COLUMNS = List.of(
            "scenario",
            "kind",
            "cadence",
            "per_month",
            "season",
            "autocorrelation",
            "lockdown",
            "effect",
            "trials",
            "ranges",
            "covered",
            "coverage",
            "coverage_from",
            "coverage_to",
            "said_lower",
            "said_lower_share",
            "said_lower_from",
            "said_lower_to",
            "said_higher",
            "said_higher_share",
            "said_higher_from",
            "said_higher_to",
            "much_the_same",
            "cannot_tell",
            "not_computed",
            "modelled",
            "likeness_millionths",
            "seed",
            "engine",
            "command");

    public Characteristics {
        tallies = List.copyOf(tallies);
    }

    private static final class Shipped {
        private static final Characteristics ONES = read();

        private static Characteristics read() {
            try (var in = Characteristics.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The program lacks its file (%s).".formatted(FILE));
                }
                return Characteristics.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Those of the last full run. */
    public static Characteristics shipped() {
        return Shipped.ONES;
    }

    public static Characteristics read(String csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv))) {
            var rows = parser.getRecords();
            if (rows.isEmpty() || !parser.getHeaderNames().equals(COLUMNS)) {
                throw new IllegalArgumentException(
                        "The file of simulated trials has other columns (%s) than this program writes."
                                .formatted(parser.getHeaderNames()));
            }
            return new Characteristics(
                    rows.get(0).get("engine"),
                    Long.parseLong(rows.get(0).get("seed")),
                    rows.stream().map(Characteristics::tally).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tally tally(CSVRecord row) {
        return new Tally(
                new Scenario(
                        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        Cadence.valueOf(row.get("cadence").toUpperCase(Locale.ROOT)),
                        number(row, "per_month"),
                        row.get("season").equals("yes"),
                        new BigDecimal(row.get("autocorrelation"))
                                .movePointRight(1)
                                .intValueExact(),
                        row.get("lockdown").equals("yes"),
                        number(row, "effect")),
                number(row, "trials"),
                number(row, "ranges"),
                number(row, "covered"),
                number(row, "said_lower"),
                number(row, "said_higher"),
                number(row, "much_the_same"),
                number(row, "cannot_tell"),
                number(row, "not_computed"),
                number(row, "modelled"),
                Long.parseLong(row.get("likeness_millionths")));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    public String csv() {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(COLUMNS);
            for (var tally : tallies) {
                printer.printRecord(row(tally));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The row of one scenario as it stands in the file. */
    public List<String> row(Tally tally) {
        var scenario = tally.scenario();
        var row = new ArrayList<String>();
        row.add(scenario.name());
        row.add(scenario.kind().name().toLowerCase(Locale.ROOT));
        row.add(scenario.cadence().name().toLowerCase(Locale.ROOT));
        row.add(String.valueOf(scenario.perMonth()));
        row.add(scenario.season() ? "yes" : "no");
        row.add("0." + scenario.autocorrelation());
        row.add(scenario.lockdown() ? "yes" : "no");
        row.add(String.valueOf(scenario.effect()));
        row.add(String.valueOf(tally.trials()));
        row.add(String.valueOf(tally.ranges()));
        row.add(String.valueOf(tally.covered()));
        shares(row, tally.coverage());
        row.add(String.valueOf(tally.lower()));
        shares(row, tally.share(tally.lower()));
        row.add(String.valueOf(tally.higher()));
        shares(row, tally.share(tally.higher()));
        row.add(String.valueOf(tally.muchTheSame()));
        row.add(String.valueOf(tally.cannotTell()));
        row.add(String.valueOf(tally.notComputed()));
        row.add(String.valueOf(tally.modelled()));
        row.add(String.valueOf(tally.likeness()));
        row.add(String.valueOf(seed));
        row.add(engine);
        row.add("%s --scenario %s --trials %s --seed %s".formatted(COMMAND, scenario.name(), tally.trials(), seed));
        return row;
    }

    private static void shares(List<String> row, Estimate share) {
        for (var value : new double[] {share.value(), share.lower(), share.upper()}) {
            row.add(
                    Double.isNaN(value)
                            ? ""
                            : new BigDecimal(value)
                                    .setScale(4, RoundingMode.HALF_UP)
                                    .toPlainString());
        }
    }

    public Optional<Tally> of(Scenario scenario) {
        return tallies.stream().filter(t -> t.scenario().equals(scenario)).findFirst();
    }

    /** What a trial at hand is like, as far as the scenarios tell trials apart. {@code likeness} is NaN where no model was fitted. */
    public record AtHand(
            Kind kind, Cadence cadence, double perMonth, boolean season, boolean lockdown, double likeness) {}

    /**
     * The scenario without effect that is nearest: the same in kind, cadence, season and lockdown; of those the nearest volume, as a
     * ratio; of those the one whose models saw neighbours as alike as the model at hand does.
     */
    public Optional<Tally> nearest(AtHand hand) {
        return tallies.stream()
                .filter(t -> t.scenario().withoutEffect()
                        && t.scenario().kind() == hand.kind()
                        && t.scenario().cadence() == hand.cadence()
                        && t.scenario().season() == hand.season()
                        && t.scenario().lockdown() == hand.lockdown())
                .min(Comparator.<Tally>comparingDouble(t -> StrictMath.abs(
                                StrictMath.log(hand.perMonth() / t.scenario().perMonth())))
                        .thenComparingDouble(t -> Double.isNaN(hand.likeness()) || t.modelled() == 0
                                ? 0
                                : StrictMath.abs(t.meanLikeness() - hand.likeness()))
                        .thenComparing(t -> -t.scenario().autocorrelation()));
    }
}
