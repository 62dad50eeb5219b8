package org.jointestate.domain.trial.protocol;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a protocol: a line a fact, its fields parted by tabs, always in the same order. The text is what is stored, what
 * the lock takes its hash of, and what an amendment shows the difference of; so there is exactly one way to write each protocol.
 */
public final class ProtocolText {

    private ProtocolText() {}

    public static String write(Protocol protocol) {
        var lines = new ArrayList<String>();
        lines.add(line("trial", protocol.code(), protocol.title(), protocol.synthetic() ? "synthetic" : "real"));
        protocol.aims().forEach(aim -> lines.add(line("aim", aim)));
        protocol.partners().forEach(partner -> lines.add(line("partner", partner.code(), partner.name())));
        protocol.teams()
                .forEach(
                        team -> lines.add(line("team", team.code(), team.name(), team.organisation(), team.members())));
        protocol.zones().forEach(zone -> lines.add(line("zone", zone.code(), zone.name(), zone.site(), zone.closes())));
        lines.add(line("desks", protocol.desks()));
        lines.add(line("baseline", protocol.baselineFrom(), protocol.baselineTo()));
        lines.add(line("period", protocol.trialFrom(), protocol.trialTo()));
        lines.add(line("time-zone", protocol.timeZone()));
        protocol.questions().forEach(question -> lines.add(line("question", question.kind(), question.text())));
        protocol.theoryOfChange()
                .forEach(link -> lines.add(line("theory", link.stage(), link.text(), joined(link.measures()))));
        protocol.measures().forEach(measure -> lines.add(measure(measure)));
        protocol.progressionCriteria()
                .forEach(criterion -> lines.add(line("criterion", criterion.verb(), criterion.text())));
        var framework = protocol.priorityFramework();
        lines.add(line("priorities", framework.name(), framework.validFrom(), framework.validTo()));
        framework.priorities().forEach(priority -> lines.add(line("priority", priority)));
        protocol.surveyItems().forEach(item -> lines.add(line("survey-item", item.code(), item.text())));
        protocol.surveyWaves()
                .forEach(wave ->
                        lines.add(line("survey-wave", wave.number(), wave.name(), wave.opened(), wave.invited())));
        protocol.comparisons().forEach(team -> lines.add(comparison(team)));
        return String.join("\n", lines) + "\n";
    }

    /** Comparison teams came into plans later too: a plan without one keeps its text. */
    private static String comparison(ComparisonTeam team) {
        return line(
                "comparison",
                team.code(),
                team.name(),
                team.organisation(),
                team.why(),
                team.agreedBefore() ? "agreed-before" : "named-later",
                joined(team.measures()));
    }

    /** Some things came into plans later: a plan that says nothing of them keeps the text, and the hash, it always had. */
    private static String measure(Measure m) {
        var expected = m.expectedVolume();
        var later = line(
                expected == null ? null : expected.toPlainString(),
                m.smallNumbers() == Measure.SmallNumbers.WITHHELD ? null : m.smallNumbers(),
                m.sameAs());
        var said = later.stripTrailing();
        return said.isEmpty() ? fixed(m) : fixed(m) + "\t" + said;
    }

    private static String fixed(Measure m) {
        return line(
                "measure",
                m.code(),
                m.name(),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.owner(),
                m.primary() ? "primary" : "secondary",
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange().toPlainString(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope() ? "level-and-slope" : "level",
                m.dueAfterDays());
    }

    public static Protocol read(String text) {
        var found = new TreeMap<String, List<Fields>>();
        for (var line : text.split("\n")) {
            if (!line.isEmpty()) {
                var fields = new Fields(line);
                found.computeIfAbsent(fields.text(0), kind -> new ArrayList<>()).add(fields);
            }
        }
        var trial = only(found, "trial");
        var baseline = only(found, "baseline");
        var period = only(found, "period");
        var priorities = only(found, "priorities");
        return new Protocol(
                new TrialCode(trial.text(1)),
                trial.text(2),
                trial.text(3).equals("synthetic"),
                each(found, "aim").map(f -> f.text(1)).toList(),
                each(found, "partner")
                        .map(f -> new Partner(new OrganisationCode(f.text(1)), f.text(2)))
                        .toList(),
                each(found, "team")
                        .map(f -> new TrialTeam(
                                new TeamCode(f.text(1)), f.text(2), new OrganisationCode(f.text(3)), f.number(4)))
                        .toList(),
                each(found, "zone")
                        .map(f ->
                                new TrialZone(new ZoneRef(f.text(1)), f.text(2), f.text(3), LocalTime.parse(f.text(4))))
                        .toList(),
                only(found, "desks").number(1),
                baseline.date(1),
                baseline.date(2),
                period.date(1),
                period.date(2),
                ZoneId.of(only(found, "time-zone").text(1)),
                each(found, "question")
                        .map(f -> new Question(Question.Kind.valueOf(f.text(1)), f.text(2)))
                        .toList(),
                each(found, "theory")
                        .map(f ->
                                new TheoryLink(TheoryLink.Stage.valueOf(f.text(1)), f.text(2), measureCodes(f.text(3))))
                        .toList(),
                each(found, "measure").map(ProtocolText::readMeasure).toList(),
                each(found, "criterion")
                        .map(f -> new ProgressionCriterion(ProgressionCriterion.Verb.valueOf(f.text(1)), f.text(2)))
                        .toList(),
                new PriorityFramework(
                        priorities.text(1),
                        priorities.date(2),
                        priorities.orNone(3) == null ? null : priorities.date(3),
                        each(found, "priority").map(f -> f.text(1)).toList()),
                each(found, "survey-item")
                        .map(f -> new SurveyItem(f.text(1), f.text(2)))
                        .toList(),
                each(found, "survey-wave")
                        .map(f -> new SurveyWave(f.number(1), f.text(2), f.date(3), f.number(4)))
                        .toList(),
                each(found, "comparison")
                        .map(f -> new ComparisonTeam(
                                new TeamCode(f.text(1)),
                                f.text(2),
                                f.text(3),
                                f.text(4),
                                f.text(5).equals("agreed-before"),
                                measureCodes(f.text(6))))
                        .toList());
    }

    private static Measure readMeasure(Fields f) {
        return new Measure(
                new MeasureCode(f.text(1)),
                f.text(2),
                f.text(3),
                Measure.Kind.valueOf(f.text(4)),
                Measure.Better.valueOf(f.text(5)),
                MeasureCalendar.valueOf(f.text(6)),
                f.orNone(7),
                f.text(8),
                f.text(9),
                f.text(10),
                f.text(11).equals("primary"),
                f.text(12),
                f.orNone(13),
                new BigDecimal(f.text(14)),
                Measure.HeadlineWindow.valueOf(f.text(15)),
                f.orNone(16) == null ? null : f.number(16),
                f.text(17).equals("level-and-slope"),
                f.number(18),
                f.has(19) ? new BigDecimal(f.text(19)) : null,
                f.has(20) ? Measure.SmallNumbers.valueOf(f.text(20)) : Measure.SmallNumbers.WITHHELD,
                f.has(21) ? new MeasureCode(f.text(21)) : null);
    }

    /** SHA-256 of the text, in hexadecimal. */
    public static String hash(Protocol protocol) {
        try {
            var bytes = write(protocol).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * The lines only the old text has, marked with a minus, then those only the new one has, with a plus. It is printed, so what became of
     * a comparison team is said in words.
     */
    public static String difference(Protocol before, Protocol after) {
        var old = lines(before);
        var now = lines(after);
        return Stream.concat(
                        onlyIn(old, now).map(line -> "- " + readable(line, before)),
                        onlyIn(now, old).map(line -> "+ " + readable(line, after)))
                .collect(Collectors.joining("\n"));
    }

    /** What a plan says that an earlier one did not, a line a fact. */
    public static List<String> added(Protocol before, Protocol after) {
        return onlyIn(lines(after), lines(before)).map(ProtocolText::untabbed).toList();
    }

    private static List<String> lines(Protocol plan) {
        return write(plan).lines().toList();
    }

    private static Stream<String> onlyIn(List<String> some, List<String> others) {
        return some.stream().filter(line -> !others.contains(line));
    }

    private static String readable(String line, Protocol plan) {
        return plan.comparisons().stream()
                .filter(team -> comparison(team).equals(line))
                .findFirst()
                .map(team -> inWords(team, plan))
                .orElseGet(() -> untabbed(line));
    }

    private static String untabbed(String line) {
        return line.replace('\t', ' ');
    }

    private static String inWords(ComparisonTeam team, Protocol plan) {
        var counted = team.measures().stream()
                .map(code -> plan.measure(code).map(Measure::name).orElse(code.value()))
                .collect(Collectors.joining("; "));
        return "comparison team “%s” of %s, %s. Why it is comparable: %s Counted there as well: %s."
                .formatted(
                        team.name(),
                        team.organisation(),
                        team.agreedBefore() ? "named as agreed before the data" : "not named as agreed before the data",
                        team.why().matches("(?s).*[.!?]") ? team.why() : team.why() + ".",
                        counted)
                .replaceAll("\\s+", " ");
    }

    private static List<MeasureCode> measureCodes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(MeasureCode::new).toList();
    }

    private static String joined(List<MeasureCode> codes) {
        return codes.stream().map(MeasureCode::value).collect(Collectors.joining(","));
    }

    private static Stream<Fields> each(Map<String, List<Fields>> found, String kind) {
        return found.getOrDefault(kind, List.of()).stream();
    }

    private static Fields only(Map<String, List<Fields>> found, String kind) {
        var lines = found.getOrDefault(kind, List.of());
        if (lines.size() != 1) {
            throw new IllegalArgumentException("The text of the protocol has %d lines of the kind (%s) and needs one."
                    .formatted(lines.size(), kind));
        }
        return lines.get(0);
    }

    private static String line(@Nullable Object... fields) {
        return Stream.of(fields)
                .map(field -> field == null ? "" : escaped(field.toString()))
                .collect(Collectors.joining("\t"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n");
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> text.charAt(i);
                        });
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** The fields of one line. */
    private static final class Fields {
        private final String[] fields;

        Fields(String line) {
            this.fields = line.split("\t", -1);
        }

        boolean has(int at) {
            return at < fields.length && !fields[at].isEmpty();
        }

        String text(int at) {
            if (at >= fields.length) {
                throw new IllegalArgumentException(
                        "A line of the protocol's text (%s) ends before field %d.".formatted(fields[0], at));
            }
            return plain(fields[at]);
        }

        @Nullable
        String orNone(int at) {
            var text = text(at);
            return text.isEmpty() ? null : text;
        }

        int number(int at) {
            return Integer.parseInt(text(at));
        }

        LocalDate date(int at) {
            return LocalDate.parse(text(at));
        }
    }
}
