package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.OutcomeRecord.Step;
import org.jointestate.domain.trial.record.ProblemCase;
import org.jointestate.domain.trial.record.RecordOutcome;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.OutcomesPage.Option;
import org.jspecify.annotations.Nullable;

/** The fields of an outcome record, for a new one and for one that is corrected: as typed, as known, or empty. */
@Named
@RequestScoped
public class OutcomeForm {

    static final List<String> FIELDS = List.of(
            "kind",
            "date",
            "teams",
            "priority",
            "asked",
            "askedAt",
            "answered",
            "answeredAt",
            "objective",
            "scanning",
            "analysis",
            "response",
            "assessment",
            "assessedBy",
            "summary",
            "evidence");

    /** One step of a problem-solving case. */
    public record StepBox(String name, String label, String hint, String text) {}

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private @Nullable OutcomeRecord known;

    /** The record that is corrected. */
    void about(OutcomeRecord one) {
        known = one;
    }

    public String text(String field) {
        if (asked.has("sent")) {
            return field.equals("teams") || field.equals("assessedBy")
                    ? String.join(",", asked.all(field))
                    : asked.text(field);
        }
        var one = known;
        if (one != null) {
            return textOf(one, field);
        }
        return switch (field) {
            case "kind" -> OutcomeRecord.Kind.JOINT_VISIT.name();
            case "date" ->
                clock.instant()
                        .atZone(currentTrial.getPlan().timeZone())
                        .toLocalDate()
                        .toString();
            case "teams" ->
                currentTrial.getPlan().teams().stream()
                        .map(team -> team.code().value())
                        .collect(Collectors.joining(","));
            default -> "";
        };
    }

    /** Whether a new record is to be seen by the leads of the caller's organisation alone. */
    public boolean isKeptPrivate() {
        return asked.has("keepPrivate");
    }

    static String textOf(OutcomeRecord one, String field) {
        return switch (field) {
            case "kind" -> one.kind().name();
            case "date" -> one.date().toString();
            case "teams" -> one.teams().stream().map(TeamCode::value).collect(Collectors.joining(","));
            case "priority" -> orNothing(one.priority());
            case "asked" -> orNothing(one.asked());
            case "answered" -> orNothing(one.answered());
            case "askedAt" -> orNothing(one.askedAt());
            case "answeredAt" -> orNothing(one.answeredAt());
            case "assessedBy" ->
                caseOf(one).measures().stream().map(MeasureCode::value).collect(Collectors.joining(","));
            case "objective", "scanning", "analysis", "response", "assessment" ->
                caseOf(one).text(Step.valueOf(field.toUpperCase(Locale.ROOT)));
            case "summary" -> one.summary();
            case "evidence" -> one.evidence();
            default -> "";
        };
    }

    private static ProblemCase caseOf(OutcomeRecord one) {
        var problem = one.problem();
        return problem == null ? new ProblemCase("", "", "", "", "", List.of()) : problem;
    }

    /** The steps of a case, in their order. */
    public List<StepBox> getSteps() {
        return Stream.of(Step.values())
                .map(step -> step.name().toLowerCase(Locale.ROOT))
                .map(name -> new StepBox(
                        name,
                        words.of("outcomes.step." + name),
                        words.of("outcomes.step." + name + ".hint"),
                        text(name)))
                .toList();
    }

    public List<Option> getAssessedBy() {
        var chosen = List.of(text("assessedBy").split(","));
        return currentTrial.getPlan().measures().stream()
                .map(one -> new Option(
                        one.code().value(),
                        one.name(),
                        chosen.contains(one.code().value())))
                .toList();
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A field of a record as somebody would say it. */
    String readable(OutcomeRecord one, String field) {
        var text =
                switch (field) {
                    case "kind" -> trialWords.name(one.kind());
                    case "date" -> trialWords.day(one.date());
                    case "teams" -> teams(one);
                    case "assessedBy" ->
                        caseOf(one).measures().stream()
                                .map(currentTrial::nameOf)
                                .collect(Collectors.joining(", "));
                    default -> textOf(one, field);
                };
        return text.isEmpty() ? words.of("versions.nothing") : text;
    }

    public String teams(OutcomeRecord one) {
        return one.teams().stream().map(this::teamName).collect(Collectors.joining(", "));
    }

    private String teamName(TeamCode code) {
        return currentTrial.getPlan().teams().stream()
                .filter(team -> team.code().equals(code))
                .map(TrialTeam::name)
                .findFirst()
                .orElse(code.value());
    }

    public List<Option> getKinds() {
        var chosen = text("kind");
        return Stream.of(OutcomeRecord.Kind.values())
                .map(kind -> new Option(
                        kind.name(), trialWords.name(kind), kind.name().equals(chosen)))
                .toList();
    }

    public List<Option> getTeams() {
        var chosen = List.of(text("teams").split(","));
        return currentTrial.getPlan().teams().stream()
                .map(team -> new Option(
                        team.code().value(),
                        team.name(),
                        chosen.contains(team.code().value())))
                .toList();
    }

    /** Those of the plan, and the one that the record has even if the plan has it no more. */
    public List<Option> getPriorities() {
        var all = new ArrayList<>(currentTrial.getPlan().priorityFramework().priorities());
        var one = known;
        if (one != null && one.priority() != null && !all.contains(one.priority())) {
            all.add(one.priority());
        }
        var chosen = text("priority");
        return all.stream()
                .map(priority -> new Option(priority, priority, priority.equals(chosen)))
                .toList();
    }

    /** What was typed as a record of this id, or nothing and messages at the fields. */
    Optional<OutcomeRecord> read(UUID id) {
        var date = asked.date("date", "outcomes.date");
        Optional<LocalDate> wanted = asked.has("asked") ? asked.date("asked", "outcomes.asked") : Optional.empty();
        Optional<LocalDate> answered =
                asked.has("answered") ? asked.date("answered", "outcomes.answered") : Optional.empty();
        var kind = Stream.of(OutcomeRecord.Kind.values())
                .filter(one -> one.name().equals(asked.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            asked.wrong("kind", words.of("outcomes.noKind"));
        }
        if (!asked.has("summary") || asked.text("summary").length() > OutcomeRecord.LONGEST_TEXT) {
            asked.wrong(
                    "summary",
                    words.of("outcomes.badSummary", asked.text("summary").length()));
        }
        if (asked.text("evidence").length() > OutcomeRecord.LONGEST_TEXT) {
            asked.wrong(
                    "evidence",
                    words.of("outcomes.badEvidence", asked.text("evidence").length()));
        }
        var information =
                kind.filter(one -> one == OutcomeRecord.Kind.INFORMATION_SHARED).isPresent();
        var askedAt = time("askedAt");
        var answeredAt = time("answeredAt");
        if (information && wanted.isEmpty() && (asked.has("answered") || asked.has("askedAt"))) {
            asked.wrong("asked", words.of("outcomes.notAsked"));
        }
        if (information && asked.has("answeredAt") && !asked.has("answered")) {
            asked.wrong("answered", words.of("outcomes.notAnswered"));
        }
        if (wanted.isPresent()
                && answered.filter(day -> day.isBefore(wanted.get())
                                || day.equals(wanted.get())
                                        && askedAt != null
                                        && answeredAt != null
                                        && answeredAt.isBefore(askedAt))
                        .isPresent()) {
            asked.wrong("answered", words.of("outcomes.answeredBefore"));
        }
        for (var step : Step.values()) {
            var name = step.name().toLowerCase(Locale.ROOT);
            if (asked.text(name).length() > OutcomeRecord.LONGEST_TEXT) {
                asked.wrong(
                        name,
                        words.of(
                                "outcomes.badStep",
                                words.of("outcomes.step." + name),
                                asked.text(name).length()));
            }
        }
        if (asked.anyWrong() || date.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        var one = known;
        return Optional.of(new OutcomeRecord(
                id,
                asked.trial(),
                date.get(),
                kind.get(),
                getTeams().stream()
                        .filter(Option::chosen)
                        .map(team -> new TeamCode(team.value()))
                        .toList(),
                getPriorities().stream()
                        .filter(Option::chosen)
                        .map(Option::value)
                        .findFirst()
                        .orElse(null),
                one == null ? null : one.measure(),
                information ? wanted.orElse(null) : null,
                information ? answered.orElse(null) : null,
                one == null ? null : one.step(),
                asked.text("summary"),
                asked.text("evidence"),
                clock.instant(),
                caller.person().orElse(null),
                askedAt,
                answeredAt,
                typedCase(kind.get())));
    }

    private @Nullable ProblemCase typedCase(OutcomeRecord.Kind kind) {
        return kind != OutcomeRecord.Kind.PROBLEM_SOLVING
                ? null
                : new ProblemCase(
                        asked.text("objective"),
                        asked.text("scanning"),
                        asked.text("analysis"),
                        asked.text("response"),
                        asked.text("assessment"),
                        getAssessedBy().stream()
                                .filter(Option::chosen)
                                .map(measure -> new MeasureCode(measure.value()))
                                .toList());
    }

    /** A time of day, none when nothing was typed, and a message at the field when it is no time. */
    private @Nullable LocalTime time(String field) {
        try {
            return asked.has(field) ? LocalTime.parse(asked.text(field)).truncatedTo(ChronoUnit.MINUTES) : null;
        } catch (DateTimeParseException notATime) {
            asked.wrong(
                    field,
                    words.of(
                            "outcomes.notATime",
                            words.of("outcomes.field." + field),
                            Asked.shortened(asked.text(field))));
            return null;
        }
    }

    /** Why a record is not accepted, said at its field. */
    void say(RecordOutcome.Decision decision) {
        if (decision instanceof RecordOutcome.Decision.PersonalDataFound found) {
            asked.wrong("summary", revisionAnswer.personalData(found.kinds()));
        } else if (decision instanceof RecordOutcome.Decision.InTheFuture) {
            asked.wrong("date", words.of("outcomes.future", Asked.shortened(asked.text("date"))));
        } else if (decision instanceof RecordOutcome.Decision.NobodyToKeepItFor) {
            asked.wrong("keepPrivate", words.of("outcomes.nobodyToKeepItFor"));
        } else if (decision instanceof RecordOutcome.Decision.CountsForAll) {
            asked.wrong("keepPrivate", words.of("outcomes.countsForAll"));
        } else if (decision instanceof RecordOutcome.Decision.StepLeftOut leftOut) {
            var name = leftOut.step().name().toLowerCase(Locale.ROOT);
            asked.wrong(name, words.of("outcomes.stepLeftOut", words.of("outcomes.step." + name)));
        } else if (decision instanceof RecordOutcome.Decision.AssessedByNothing) {
            asked.wrong("assessedBy", words.of("outcomes.assessedByNothing"));
        } else if (decision instanceof RecordOutcome.Decision.NoSuchMeasure no) {
            asked.wrong(
                    "assessedBy", words.of("events.noSuchMeasure", no.measure().value()));
        } else if (decision instanceof RecordOutcome.Decision.NoSuchTeam no) {
            asked.wrong("teams", words.of("outcomes.noSuchTeam", no.team().value()));
        }
    }
}
