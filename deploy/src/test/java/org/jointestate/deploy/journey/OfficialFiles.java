package org.jointestate.deploy.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The real street-crime files, and what could come in their place. */
final class OfficialFiles {

    static final List<String> MONTHS = List.of("2018-10", "2018-11", "2018-12", "2019-01", "2019-02");

    static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                    + "Crime type,Last outcome category,Context\n";

    private OfficialFiles() {}

    static Path packed(String month) {
        var name = "/street-crime/%s-derbyshire-street.csv.gz".formatted(month);
        try {
            return Path.of(Objects.requireNonNull(OfficialFiles.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static String plain(String month) {
        try (var in = new GZIPInputStream(Files.newInputStream(packed(month)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counted apart from the application: by lines and by what stands in them. No field of these files holds a line end. */
    static long rows(String month) {
        return plain(month).lines().count() - 1;
    }

    /** @param area empty for all of them */
    static long rowsWith(String month, String area, String type) {
        return plain(month).lines().filter(line -> isOf(line, area, type)).count();
    }

    /** The file without the first row of this kind, as a later publication may have it. */
    static String without(String month, String area, String type) {
        var text = plain(month);
        var gone =
                text.lines().filter(line -> isOf(line, area, type)).findFirst().orElseThrow();
        int at = text.indexOf(gone);
        return text.substring(0, at) + text.substring(text.indexOf('\n', at) + 1);
    }

    private static boolean isOf(String line, String area, String type) {
        return (area.isEmpty() || line.contains("," + area + " ")) && line.contains("," + type + ",");
    }

    static String row(String month, String location, String type) {
        return ",%s,Derbyshire Constabulary,Derbyshire Constabulary,-1.3,53.0,%s,E01019400,Amber Valley 001A,%s,,\n"
                .formatted(month, location, type);
    }

    /** So many rows of one kind, packed. They are written as they are packed: in plain text they would be hundreds of megabytes. */
    static byte[] packed(String month, String location, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var row = row(month, location, "Burglary").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }
}
