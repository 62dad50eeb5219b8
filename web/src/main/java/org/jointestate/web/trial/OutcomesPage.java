package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.record.ListOutcomes;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.RecordOutcome;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Outcome records: a form of one minute, and what was recorded. */
@Named
@RequestScoped
public class OutcomesPage {

    private static final int ON_A_PAGE = 50;

    public record Option(String value, String label, boolean chosen) {}

    @Inject
    private ListOutcomes listOutcomes;

    @Inject
    private RecordOutcome recordOutcome;

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

    private @Nullable List<OutcomeRecord> records;

    public List<OutcomeRecord> getRecords() {
        if (records == null) {
            records = listOutcomes.list(asked.trial());
        }
        return records;
    }

    public int getPages() {
        return Math.max(1, (getRecords().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    /** The page that is asked for, or the nearest there is. */
    public int getNumber() {
        var wanted = asked.text("page").matches("\\d{1,6}") ? Integer.parseInt(asked.text("page")) : 1;
        return Math.max(1, Math.min(wanted, getPages()));
    }

    public List<OutcomeRecord> getOnThisPage() {
        return getRecords().stream()
                .skip((getNumber() - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
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
        var chosen = asked.has("kind") ? asked.text("kind") : OutcomeRecord.Kind.JOINT_VISIT.name();
        return Stream.of(OutcomeRecord.Kind.values())
                .map(kind -> new Option(
                        kind.name(), trialWords.name(kind), kind.name().equals(chosen)))
                .toList();
    }

    public List<Option> getTeams() {
        var chosen = asked.all("teams");
        return currentTrial.getPlan().teams().stream()
                .map(team -> new Option(
                        team.code().value(),
                        team.name(),
                        asked.has("sent") ? chosen.contains(team.code().value()) : true))
                .toList();
    }

    public List<Option> getPriorities() {
        return currentTrial.getPlan().priorityFramework().priorities().stream()
                .map(priority -> new Option(priority, priority, priority.equals(asked.text("priority"))))
                .toList();
    }

    public String getDate() {
        return asked.has("sent") ? asked.text("date") : today().toString();
    }

    private LocalDate today() {
        return clock.instant().atZone(currentTrial.getPlan().timeZone()).toLocalDate();
    }

    public String typed(String field) {
        return asked.text(field);
    }

    public String getDone() {
        return asked.has("saved") ? words.of("outcomes.saved") : "";
    }

    public @Nullable String save() {
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
        if (wanted.isPresent()
                && answered.filter(day -> day.isBefore(wanted.get())).isPresent()) {
            asked.wrong("answered", words.of("outcomes.answeredBefore"));
        }
        var teams = getTeams().stream()
                .filter(Option::chosen)
                .map(team -> new TeamCode(team.value()))
                .toList();
        var priority = getPriorities().stream()
                .filter(Option::chosen)
                .map(Option::value)
                .findFirst();
        if (asked.anyWrong() || date.isEmpty() || kind.isEmpty()) {
            return null;
        }
        var decision = recordOutcome.record(new OutcomeRecord(
                UUID.randomUUID(),
                asked.trial(),
                date.get(),
                kind.get(),
                teams,
                priority.orElse(null),
                null,
                wanted.orElse(null),
                answered.orElse(null),
                null,
                asked.text("summary"),
                asked.text("evidence"),
                clock.instant(),
                caller.person().orElse(null)));
        if (decision instanceof RecordOutcome.Decision.PersonalDataFound found) {
            asked.wrong("summary", revisionAnswer.personalData(found.kinds()));
        } else if (decision instanceof RecordOutcome.Decision.InTheFuture) {
            asked.wrong("date", words.of("outcomes.future", trialWords.day(date.get())));
        }
        return asked.anyWrong()
                ? null
                : Asked.to("/trial-outcomes.xhtml", "trial", asked.trial().value(), "saved", "1");
    }
}
