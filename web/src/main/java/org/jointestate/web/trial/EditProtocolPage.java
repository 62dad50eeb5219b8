package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.presence.EstateZones;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.ProgressionCriterion;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.Question;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a form: one line a thing, so that it can be typed, pasted and read aloud. Fields of a line are parted by semicolons. The
 * same form amends a locked plan, with a reason.
 */
@Named
@RequestScoped
public class EditProtocolPage {

    /** A zone of the estate that may be chosen. */
    public record Choice(String code, String label, String closes, boolean chosen) {}

    /** One text box: its name, what stands in it, how many lines it shows. */
    public record Box(String name, String label, String hint, String text, int lines) {}

    private static final List<String> BOXES =
            List.of("aims", "partners", "teams", "questions", "theory", "criteria", "surveyItems", "surveyWaves");
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("title", "baselineFrom", "trialFrom", "trialLast", "desks", "otherZones"), BOXES.stream())
            .toList();

    @Inject
    private CurrentTrial currentTrial;

    private boolean meanwhile;

    @Inject
    private ReviseProtocol reviseProtocol;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private ReachPage reachPage;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    /** What was typed, or what stands in the plan when nothing was typed yet. */
    private String shown(String name, String known) {
        return asked.has("sent") ? asked.text(name) : known;
    }

    public String getTitle() {
        return shown("title", currentTrial.getPlan().title());
    }

    public String getTrialFrom() {
        return shown("trialFrom", currentTrial.getPlan().trialFrom().toString());
    }

    public String getTrialLast() {
        return shown("trialLast", currentTrial.getPlan().trialTo().minusDays(1).toString());
    }

    public String getBaselineFrom() {
        return shown("baselineFrom", currentTrial.getPlan().baselineFrom().toString());
    }

    public String getDesks() {
        return shown("desks", "" + currentTrial.getPlan().desks());
    }

    public String getWhy() {
        return asked.text("why");
    }

    public long getVersion() {
        return asked.has("version") && !meanwhile
                ? version()
                : currentTrial.getTrial().version();
    }

    public List<Box> getBoxes() {
        return BOXES.stream().map(name -> box(name, known(name))).toList();
    }

    /** What stands in a box of the plan. */
    private String known(String name) {
        var plan = currentTrial.getPlan();
        return switch (name) {
            case "aims" -> lines(plan.aims(), aim -> aim);
            case "partners" -> lines(plan.partners(), one -> one.code() + "; " + one.name());
            case "teams" ->
                lines(
                        plan.teams(),
                        one -> one.code() + "; " + one.name() + "; " + one.organisation() + "; " + one.members());
            case "questions" -> lines(plan.questions(), one -> one.kind() + "; " + one.text());
            case "theory" ->
                lines(
                        plan.theoryOfChange(),
                        one -> one.stage() + "; " + one.text() + "; "
                                + one.measures().stream()
                                        .map(MeasureCode::value)
                                        .collect(Collectors.joining(", ")));
            case "criteria" -> lines(plan.progressionCriteria(), one -> one.verb() + "; " + one.text());
            case "surveyItems" -> lines(plan.surveyItems(), one -> one.code() + "; " + one.text());
            case "surveyWaves" ->
                lines(
                        plan.surveyWaves(),
                        one -> one.number() + "; " + one.name() + "; " + one.opened() + "; " + one.invited());
            default -> throw new IllegalArgumentException("The form has no box (%s).".formatted(name));
        };
    }

    /** Zones are chosen, not typed: in a zone that the estate does not have nobody can check in, and nothing would say so. */
    public List<Choice> getZones() {
        var plan = currentTrial.getPlan();
        var ticked = asked.all("zones");
        return reachPage.shown().zones().stream()
                .map(known -> {
                    var planned = plan.zone(known.code());
                    var code = known.code().value();
                    return new Choice(
                            code,
                            words.of("edit.zone", known.letter(), known.name(), known.floor(), known.siteName()),
                            shown(
                                    "closes-" + code,
                                    planned.map(TrialZone::closes)
                                            .orElse(known.closes())
                                            .toString()),
                            asked.has("sent") ? ticked.contains(code) : planned.isPresent());
                })
                .toList();
    }

    /** Zones of the plan that the estate never had, or has no more. */
    public Box getOtherZones() {
        return box("otherZones", knownOtherZones());
    }

    private String knownOtherZones() {
        var here = estate().keySet();
        return lines(
                currentTrial.getPlan().zones().stream()
                        .filter(zone -> !here.contains(zone.code()))
                        .toList(),
                one -> one.code() + "; " + one.name() + "; " + one.site() + "; " + one.closes());
    }

    private Map<ZoneRef, EstateZones.Known> estate() {
        var known = new LinkedHashMap<ZoneRef, EstateZones.Known>();
        reachPage.shown().zones().forEach(zone -> known.put(zone.code(), zone));
        return known;
    }

    /** Zones the plan had already keep their place and their name, so that nothing seems to have changed that has not. */
    private List<TrialZone> zones(Protocol old) {
        var estate = estate();
        var chosen = new LinkedHashMap<ZoneRef, TrialZone>();
        for (var known : estate.values()) {
            if (asked.all("zones").contains(known.code().value())) {
                var before = old.zone(known.code());
                chosen.put(
                        known.code(),
                        new TrialZone(
                                known.code(),
                                before.map(TrialZone::name).orElse(known.name()),
                                before.map(TrialZone::site).orElse(known.site()),
                                closes(known)));
            }
        }
        for (var code : asked.all("zones")) {
            if (estate.keySet().stream().noneMatch(known -> known.value().equals(code))) {
                asked.wrong("zones", words.of("edit.noSuchZone", Asked.shortened(code)));
            }
        }
        for (var other :
                read("otherZones", 4, f -> new TrialZone(new ZoneRef(f[0]), f[1], f[2], LocalTime.parse(f[3])))) {
            if (estate.containsKey(other.code())) {
                asked.wrong("otherZones", words.of("edit.zoneIsHere", other.code()));
            }
            if (chosen.putIfAbsent(other.code(), other) != null && !estate.containsKey(other.code())) {
                asked.wrong("otherZones", words.of("edit.zoneTwice", other.code()));
            }
        }
        var inOrder = new ArrayList<TrialZone>();
        old.zones().forEach(zone -> {
            var kept = chosen.remove(zone.code());
            if (kept != null) {
                inOrder.add(kept);
            }
        });
        inOrder.addAll(chosen.values());
        return inOrder;
    }

    private LocalTime closes(EstateZones.Known known) {
        var name = "closes-" + known.code();
        try {
            return asked.has(name) ? LocalTime.parse(asked.text(name)) : known.closes();
        } catch (DateTimeParseException notATime) {
            asked.wrong("zones", words.of("edit.notATime", known.name(), Asked.shortened(asked.text(name))));
            return known.closes();
        }
    }

    private Box box(String name, String known) {
        var text = shown(name, known);
        return new Box(
                name,
                words.of("edit." + name),
                words.of("edit." + name + ".hint"),
                text,
                Math.min(12, Math.max(3, (int) text.lines().count() + 1)));
    }

    private static <T> String lines(List<T> things, Function<T, String> line) {
        return things.stream().map(line).collect(Collectors.joining("\n"));
    }

    public @Nullable String save() {
        var old = currentTrial.getPlan();
        var trialFrom = asked.date("trialFrom", "edit.trialFrom");
        var trialLast = asked.date("trialLast", "edit.trialLast");
        var baselineFrom = asked.date("baselineFrom", "edit.baselineFrom");
        var desks = number("desks");
        var partners = read("partners", 2, f -> new Partner(new OrganisationCode(f[0]), f[1]));
        var teams = read(
                "teams",
                4,
                f -> new TrialTeam(new TeamCode(f[0]), f[1], new OrganisationCode(f[2]), Integer.parseInt(f[3])));
        once("partners", partners, one -> one.code().value());
        once("teams", teams, one -> one.code().value());
        ofPartners(teams, partners, old);
        var zones = zones(old);
        var questions = read("questions", 2, f -> new Question(Question.Kind.valueOf(f[0]), f[1]));
        var theory = read("theory", 3, f -> new TheoryLink(TheoryLink.Stage.valueOf(f[0]), f[1], codes(f[2])));
        var criteria =
                read("criteria", 2, f -> new ProgressionCriterion(ProgressionCriterion.Verb.valueOf(f[0]), f[1]));
        var surveyItems = read("surveyItems", 2, f -> new SurveyItem(f[0], f[1]));
        once("surveyItems", surveyItems, SurveyItem::code);
        var surveyWaves = read(
                "surveyWaves",
                4,
                f -> new SurveyWave(Integer.parseInt(f[0]), f[1], LocalDate.parse(f[2]), Integer.parseInt(f[3])));
        once("surveyWaves", surveyWaves, one -> "" + one.number());
        if (trialFrom.isPresent() && trialLast.isPresent() && trialLast.get().isBefore(trialFrom.get())) {
            asked.wrong("trialLast", words.of("edit.endsFirst"));
        }
        if (trialFrom.isPresent()
                && baselineFrom.isPresent()
                && baselineFrom.get().isAfter(trialFrom.get())) {
            asked.wrong("baselineFrom", words.of("edit.baselineLate"));
        }
        if (desks < 0 || desks > Protocol.MOST_DESKS) {
            asked.wrong("desks", words.of("edit.desksRange", Protocol.MOST_DESKS));
        }
        if (asked.anyWrong() || trialFrom.isEmpty() || trialLast.isEmpty() || baselineFrom.isEmpty()) {
            return null;
        }
        Protocol next;
        try {
            next = new Protocol(
                    old.code(),
                    asked.text("title"),
                    old.synthetic(),
                    asked.text("aims")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    partners,
                    teams,
                    zones,
                    desks,
                    baselineFrom.get(),
                    baselineFrom.get().isBefore(trialFrom.get()) ? trialFrom.get() : baselineFrom.get(),
                    trialFrom.get(),
                    trialLast.get().plusDays(1),
                    old.timeZone(),
                    questions,
                    theory,
                    old.measures(),
                    criteria,
                    old.priorityFramework(),
                    surveyItems,
                    surveyWaves,
                    old.comparisons());
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("title", String.valueOf(cannotBe.getMessage()));
            return null;
        }
        var decision = reviseProtocol.revise(next, version(), getWhy());
        meanwhile = decision instanceof ReviseProtocol.Decision.ChangedMeanwhile;
        if (meanwhile) {
            currentTrial.changed();
        }
        return revisionAnswer.after(decision, old.code());
    }

    /** What somebody else saved meanwhile otherwise than it stands in this form. */
    public List<Theirs> getTheirs() {
        return meanwhile
                ? Theirs.of(FIELDS, this::saved, asked::text, field -> words.of("edit." + field), field -> {
                    var text = saved(field);
                    return text.isEmpty() ? words.of("versions.nothing") : text;
                })
                : List.of();
    }

    /** A field as it stands in the plan. */
    private String saved(String field) {
        var plan = currentTrial.getPlan();
        return switch (field) {
            case "title" -> plan.title();
            case "baselineFrom" -> plan.baselineFrom().toString();
            case "trialFrom" -> plan.trialFrom().toString();
            case "trialLast" -> plan.trialTo().minusDays(1).toString();
            case "desks" -> "" + plan.desks();
            case "otherZones" -> knownOtherZones();
            default -> known(field);
        };
    }

    private long version() {
        try {
            return Long.parseLong(asked.text("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private int number(String name) {
        try {
            return Integer.parseInt(asked.text(name));
        } catch (NumberFormatException notANumber) {
            asked.wrong(name, words.of("edit.notANumber", words.of("edit." + name), Asked.shortened(asked.text(name))));
            return 0;
        }
    }

    /** Answers are counted by these, so each may stand there once. */
    private <T> void once(String name, List<T> things, Function<T, String> key) {
        var known = new HashSet<String>();
        things.stream()
                .map(key)
                .filter(one -> !known.add(one))
                .findFirst()
                .ifPresent(one ->
                        asked.wrong(name, words.of("edit.twice", words.of("edit." + name), Asked.shortened(one))));
    }

    /** A team and a measure belong to a partner of the plan; where the partners could not be read, nobody can tell. */
    private void ofPartners(List<TrialTeam> teams, List<Partner> partners, Protocol old) {
        if (asked.anyWrong()) {
            return;
        }
        var known = partners.stream().map(partner -> partner.code().value()).collect(Collectors.toSet());
        teams.stream()
                .filter(team -> !known.contains(team.organisation().value()))
                .forEach(team -> asked.wrong(
                        "teams",
                        words.of(
                                "edit.teamOfNoPartner",
                                team.code().value(),
                                team.organisation().value())));
        var before =
                old.partners().stream().map(partner -> partner.code().value()).collect(Collectors.toSet());
        old.measures().stream()
                .filter(measure -> before.contains(measure.organisation()) && !known.contains(measure.organisation()))
                .forEach(measure -> asked.wrong(
                        "partners", words.of("edit.measureOfNoPartner", measure.name(), measure.organisation())));
    }

    private static List<MeasureCode> codes(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(MeasureCode::new)
                .toList();
    }

    /** Reads a box line by line; a line that cannot be read is named by its number and its text. */
    private <T> List<T> read(String name, int fields, Function<String[], T> make) {
        var things = new ArrayList<T>();
        var number = 0;
        for (var line : asked.text(name).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.split(";", fields);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i].strip();
            }
            try {
                if (parts.length < fields) {
                    throw new IllegalArgumentException(words.of("edit.fewFields", fields, parts.length));
                }
                things.add(make.apply(parts));
            } catch (IllegalArgumentException | DateTimeParseException cannotBe) {
                asked.wrong(
                        name,
                        words.of(
                                "edit.badLine",
                                words.of("edit." + name),
                                number,
                                Asked.shortened(line),
                                words.of("edit." + name + ".hint")));
                return things;
            }
        }
        return things;
    }
}
