package org.jointestate.deploy.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Reads calendar files with programs that are not ours and share no code with us: Python's icalendar, and khal. Both are the packages of Debian, so
 * it is Debian's Python too, whatever other stands before it on the path.
 */
final class ForeignCalendar {

    private static final String READ = """
            import sys, datetime
            from icalendar import Calendar
            calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
            utc = lambda moment: moment.dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%MZ')
            for event in calendar.walk('VEVENT'):
                print('|'.join([str(calendar.get('METHOD', '')), str(event['UID']), str(event['SEQUENCE']),
                    utc(event['DTSTART']), utc(event['DTEND']), str(event['STATUS']), str(event['LOCATION'])]))
            """;

    private ForeignCalendar() {}

    /** One event as Python understood it; the times in UTC by the rules inside the file. */
    record Event(String method, String uid, int sequence, String start, String end, String status, String location) {}

    static List<Event> read(byte[] file) throws IOException {
        return withFile(file, path -> run(List.of("/usr/bin/python3", "-c", READ, path.toString()), Map.of())
                .lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Event(
                        cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], cells[6]))
                .toList());
    }

    /** What a person in London sees in khal after importing the file, one line for each event. */
    static List<String> inKhal(byte[] file, String from, String days) throws IOException {
        return withFile(file, path -> {
            var home = Files.createDirectories(path.resolveSibling("khal"));
            var settings = home.resolve("config");
            Files.writeString(
                    settings, """
                    [calendars]
                    [[mine]]
                    path = %s
                    [sqlite]
                    path = %s
                    [locale]
                    local_timezone = Europe/London
                    default_timezone = Europe/London
                    timeformat = %%H:%%M
                    dateformat = %%Y-%%m-%%d
                    longdateformat = %%Y-%%m-%%d
                    datetimeformat = %%Y-%%m-%%d %%H:%%M
                    longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                    """.formatted(Files.createDirectories(home.resolve("mine")), home.resolve("khal.db")));
            var own = Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.toString(), "LC_ALL", "C.UTF-8");
            run(List.of("khal", "-c", settings.toString(), "import", "--batch", "-a", "mine", path.toString()), own);
            return run(
                            List.of(
                                    "khal",
                                    "-c",
                                    settings.toString(),
                                    "list",
                                    "--day-format",
                                    "",
                                    "--format",
                                    "{start-date} {start-time}-{end-time} {title}",
                                    from,
                                    days),
                            own)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        });
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T withFile(byte[] content, Reader<T> reader) throws IOException {
        var folder = Files.createTempDirectory("joint-estate-calendar");
        try {
            return reader.read(Files.write(folder.resolve("file.ics"), content));
        } finally {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String run(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(false);
        builder.environment().putAll(environment);
        var errors = Files.createTempFile("joint-estate-calendar", ".txt");
        try {
            var process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(
                        "%s failed:%n%s%n%s".formatted(command.get(0), said, Files.readString(errors)));
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(errors);
        }
    }
}
