package org.jointestate.web.estate.outbound;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EstateLayout;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;

/** The estate as it was on the first day, from the five tables beside this class. */
public final class EstateFiles {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private EstateFiles() {}

    public static EstateLayout read() {
        var zones = rows("zones.csv", EstateFiles::zone);
        var byCode = zones.stream().collect(Collectors.toMap(Zone::code, Function.identity()));
        return new EstateLayout(
                rows("sites.csv", EstateFiles::site),
                rows("floors.csv", EstateFiles::floor),
                zones,
                rows(
                        "desks.csv",
                        row -> desk(
                                row,
                                Objects.requireNonNull(byCode.get(new ZoneCode(row.get("zone"))), row.get("zone")))),
                rows(
                        "spaces.csv",
                        row -> space(
                                row,
                                Objects.requireNonNull(byCode.get(new ZoneCode(row.get("zone"))), row.get("zone")))));
    }

    private static Site site(CSVRecord row) {
        return new Site(
                new SiteCode(row.get("code")),
                row.get("name"),
                row.get("address"),
                ZoneId.of(row.get("time_zone")),
                OpeningHours.parse(row.get("opening_hours")));
    }

    private static Floor floor(CSVRecord row) {
        return new Floor(
                        new FloorCode(row.get("code")),
                        new SiteCode(row.get("site")),
                        number(row, "level"),
                        row.get("name"),
                        number(row, "plan_width"),
                        number(row, "plan_height"))
                .withCore();
    }

    private static Zone zone(CSVRecord row) {
        return new Zone(
                new ZoneCode(row.get("code")),
                new FloorCode(row.get("floor")),
                new SiteCode(row.get("site")),
                row.get("letter"),
                row.get("name"),
                Network.valueOf(row.get("network")),
                Boolean.parseBoolean(row.get("shared")),
                Boolean.parseBoolean(row.get("walled")),
                new PlanArea(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "height")));
    }

    private static Desk desk(CSVRecord row, Zone zone) {
        return new Desk(
                new DeskCode(row.get("code")),
                zone,
                number(row, "number"),
                Network.valueOf(row.get("network")),
                features(row.get("features")),
                new PlanPosition(number(row, "x"), number(row, "y"), Boolean.parseBoolean(row.get("chair_above"))));
    }

    private static Desk space(CSVRecord row, Zone zone) {
        return Desk.space(
                new DeskCode(row.get("code")),
                zone,
                number(row, "number"),
                SpaceKind.valueOf(row.get("kind")),
                zone.network(),
                new Desk.Dimensions(row.get("name"), number(row, "places"), number(row, "seats")));
    }

    private static Set<DeskFeature> features(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(DeskFeature::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> reader) {
        var stream = Objects.requireNonNull(
                EstateFiles.class.getResourceAsStream("/org/jointestate/web/estate/" + file), file);
        try (var records = TABLE.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return records.stream().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
