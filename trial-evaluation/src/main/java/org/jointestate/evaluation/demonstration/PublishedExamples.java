package org.jointestate.evaluation.demonstration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.Better;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.Measure.Kind;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Real, published series as trials of their own, to see the methods at work where the answer is known, and the refusals
 * where there is too little. One trial has one start, so that each known change is a trial; they share a title.
 *
 * <p>The published figures of the fire service and the quarterly crime tables are not here: a few quarters or one year of
 * each, with no change to look for, would only repeat the refusals of the crime files.
 */
public final class PublishedExamples {

    public static final String TITLE = "Published worked examples";

    private static final Instant FROZEN = Instant.parse("2020-05-11T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PriorityFramework NO_PRIORITIES = new PriorityFramework(
            "None: published series, not a trial of ours", LocalDate.of(1969, 1, 1), null, List.of());

    private PublishedExamples() {}

    public static List<FrozenTrial> frozen() {
        return List.of(sicily(), seatBelts(), crimeFiles());
    }

    /** Acute coronary events before and after the smoking law of January 2005 in Italy: a known fall. */
    public static FrozenTrial sicily() {
        var source = "Lopez Bernal, Cummins, Gasparrini 2017, Int J Epidemiol 46: 348-355, data of the paper";
        var measure = new Measure(
                "CORONARY-EVENTS",
                "Rate of acute coronary events",
                "events for each person-year, standardised",
                Kind.RATE,
                Better.DOWN,
                MeasureCalendar.CALENDAR_MONTH,
                "standardised population",
                source,
                "SICILY",
                true,
                "To see the published result again",
                null,
                new BigDecimal("0.05"),
                HeadlineWindow.EVERYTHING,
                2,
                false);
        var observations = new ArrayList<Observation>();
        for (var row : rows("sicily.csv")) {
            var month = LocalDate.of(Integer.parseInt(row.get("year")), Integer.parseInt(row.get("month")), 1);
            observations.add(month(measure, month, row.get("aces"), row.get("stdpop")));
        }
        return trial(
                "PUBLISHED-SICILY",
                "smoking law in Sicily, 2005",
                new Organisation("SICILY", "Region of Sicily"),
                LocalDate.of(2002, 1, 1),
                LocalDate.of(2005, 1, 1),
                LocalDate.of(2006, 12, 1),
                List.of(measure),
                observations,
                List.of(),
                "The paper reports a ratio of 0.894 (0.864 to 0.925) by Poisson regression without the season; the season is "
                        + "allowed for here and gives a little more. The plain average rises after the law; against the trend it is a fall. "
                        + "The published series ends with November 2006.");
    }

    /** Drivers and passengers killed or seriously injured before and after the seat-belt law of 31 January 1983. */
    public static FrozenTrial seatBelts() {
        var source = "UK Department of Transport, in Harvey and Durbin 1986, J R Stat Soc A 149: 187-227";
        var measures = List.of(
                casualties("DRIVERS", "Drivers killed or seriously injured", true, source),
                casualties("FRONT", "Front-seat passengers killed or seriously injured", true, source),
                casualties("REAR", "Rear-seat passengers killed or seriously injured", false, source),
                casualties("DRIVERS-KILLED", "Car drivers killed", false, source),
                casualties("VANS-KILLED", "Van drivers killed", false, source));
        var columns = Map.of(
                "DRIVERS", "drivers",
                "FRONT", "front",
                "REAR", "rear",
                "DRIVERS-KILLED", "DriversKilled",
                "VANS-KILLED", "VanKilled");
        var observations = new ArrayList<Observation>();
        for (var measure : measures) {
            for (var row : rows("uk_seatbelts_monthly_1969_1984.csv")) {
                observations.add(month(
                        measure,
                        LocalDate.parse(row.get("date")),
                        row.get(Objects.requireNonNull(columns.get(measure.code()))),
                        null));
            }
        }
        return trial(
                "PUBLISHED-SEAT-BELTS",
                "seat-belt law in Great Britain, 1983",
                new Organisation("TRANSPORT", "UK Department of Transport"),
                LocalDate.of(1969, 1, 1),
                LocalDate.of(1983, 2, 1),
                LocalDate.of(1985, 1, 1),
                measures,
                observations,
                List.of(new LoggedEvent(
                        "oil-crisis",
                        "Oil crisis: speed limits were lowered for a winter",
                        LocalDate.of(1973, 12, 1),
                        LocalDate.of(1974, 4, 1),
                        LoggedEvent.Kind.POLICY,
                        List.of(),
                        "Public record",
                        true)),
                "The law bound drivers and front-seat passengers. Rear-seat passengers and vans were not bound by it: "
                        + "a fall among them too would point to something else.");
    }

    private static Measure casualties(String code, String name, boolean primary, String source) {
        return new Measure(
                code,
                name,
                "people",
                Kind.COUNT,
                Better.DOWN,
                MeasureCalendar.CALENDAR_MONTH,
                null,
                source,
                "TRANSPORT",
                primary,
                "To see a known change again",
                null,
                new BigDecimal("0.05"),
                HeadlineWindow.EVERYTHING,
                2,
                false);
    }

    /** Five months of official files and no change at all: what the report has to refuse, and how it says so. */
    public static FrozenTrial crimeFiles() {
        var source = "data.police.uk street-level files, Open Government Licence v3.0, counted by month as they stand";
        var records = rows("derbyshire_crime_monthly_2018_19.csv");
        var measures = new ArrayList<Measure>();
        var observations = new ArrayList<Observation>();
        for (var row : records) {
            var code = code(row.get("area"), row.get("measure"));
            var known = measures.stream().filter(m -> m.code().equals(code)).findFirst();
            var measure = known.orElseGet(() -> new Measure(
                    code,
                    "%s, %s".formatted(row.get("measure"), row.get("area")),
                    "incidents",
                    Kind.COUNT,
                    Better.DOWN,
                    MeasureCalendar.CALENDAR_MONTH,
                    null,
                    source,
                    "POLICE",
                    code.equals("DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR"),
                    "To see what five months can and cannot show",
                    null,
                    new BigDecimal("0.10"),
                    HeadlineWindow.EVERYTHING,
                    null,
                    false));
            if (known.isEmpty()) {
                measures.add(measure);
            }
            observations.add(month(measure, LocalDate.parse(row.get("date")), row.get("count"), null));
        }
        observations.sort(java.util.Comparator.comparingInt((Observation o) -> position(measures, o))
                .thenComparing(Observation::from));
        return trial(
                "PUBLISHED-CRIME-FILES",
                "official crime files of five months, where nothing was tried",
                new Organisation("POLICE", "Derbyshire Constabulary"),
                LocalDate.of(2018, 10, 1),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 3, 1),
                measures,
                observations,
                List.of(),
                "Nothing was tried at New Year 2019: the date only cuts the five months in two. Three months before and "
                        + "two after are too few for a trend or for the time of year, and the report has to say so.");
    }

    private static int position(List<Measure> measures, Observation observation) {
        int n = 0;
        while (!measures.get(n).code().equals(observation.measure())) {
            n++;
        }
        return n;
    }

    private static String code(String area, String measure) {
        var text = "%s-%s".formatted(area, measure).toUpperCase(java.util.Locale.ROOT);
        return text.replaceAll("[^A-Z0-9]+", "-");
    }

    private static Observation month(Measure measure, LocalDate month, String value, @Nullable String denominator) {
        return new Observation(
                measure.code(),
                month,
                month.plusMonths(1),
                new BigDecimal(value),
                denominator == null ? null : new BigDecimal(denominator),
                false,
                false,
                false);
    }

    private static FrozenTrial trial(
            String code,
            String subject,
            Organisation organisation,
            LocalDate baselineFrom,
            LocalDate from,
            LocalDate to,
            List<Measure> measures,
            List<Observation> observations,
            List<LoggedEvent> events,
            String why) {
        var plan = new Protocol(
                code,
                "%s: %s".formatted(TITLE, subject),
                List.of(measures.get(0).aim()),
                List.of(organisation),
                List.of(),
                List.of(),
                0,
                baselineFrom,
                from,
                from,
                to,
                LONDON,
                List.of(new Question(Question.Kind.IMPACT, "Do the methods find what is known about this series?")),
                List.of(),
                measures,
                List.of(),
                NO_PRIORITIES,
                List.of(),
                List.of(),
                FROZEN,
                "",
                List.of(),
                false);
        return FrozenTrial.freeze(
                FROZEN,
                0,
                plan.withHash(plan.fingerprint()),
                observations,
                events,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AuthoredText(Map.of(Section.WHY, why), Map.of(), null, List.of(), List.of(), List.of()),
                List.of());
    }

    private static List<CSVRecord> rows(String name) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(PublishedExamples.class.getResourceAsStream("published/" + name), name);
                var parser = CSVParser.parse(
                        new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
