package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.ConfirmEvent;
import org.jointestate.domain.trial.LogEvent;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.OutcomesPage.Option;
import org.jspecify.annotations.Nullable;

/** The event log: what happened to the numbers from outside. */
@Named
@RequestScoped
public class EventsPage {

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private LogEvent logEvent;

    @Inject
    private ConfirmEvent confirmEvent;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    public String when(LoggedEvent event) {
        return event.to()
                .map(to -> to.equals(event.from().plusDays(1))
                        ? trialWords.day(event.from())
                        : words.of("period.fromTo", trialWords.day(event.from()), trialWords.day(to.minusDays(1))))
                .orElseGet(() -> words.of("events.open", trialWords.day(event.from())));
    }

    public String touched(LoggedEvent event) {
        if (event.measures().isEmpty()) {
            return words.of("events.all");
        }
        return event.measures().stream()
                .map(code ->
                        currentTrial.getPlan().measure(code).map(Measure::name).orElse(code.value()))
                .collect(Collectors.joining(", "));
    }

    public List<Option> getKinds() {
        var chosen = asked.has("kind") ? asked.text("kind") : LoggedEvent.Kind.SHOCK.name();
        return Stream.of(LoggedEvent.Kind.values())
                .map(kind -> new Option(
                        kind.name(), trialWords.name(kind), kind.name().equals(chosen)))
                .toList();
    }

    public List<Option> getMeasures() {
        var chosen = asked.all("measures");
        return currentTrial.getPlan().measures().stream()
                .map(one -> new Option(
                        one.code().value(),
                        one.name(),
                        chosen.contains(one.code().value())))
                .toList();
    }

    public String typed(String field) {
        return asked.text(field);
    }

    public String getDone() {
        return asked.has("saved") ? words.of("events.saved") : "";
    }

    public String confirm() {
        var id = asked.id("event").orElseThrow(() -> new NotFound("event", Asked.shortened(asked.text("event"))));
        confirmEvent.confirm(asked.trial(), id);
        return Asked.to("/trial-events.xhtml", "trial", asked.trial().value(), "saved", "1");
    }

    public @Nullable String add() {
        var from = asked.date("from", "events.from");
        Optional<LocalDate> last = asked.has("last") ? asked.date("last", "events.last") : Optional.empty();
        var kind = Stream.of(LoggedEvent.Kind.values())
                .filter(one -> one.name().equals(asked.text("kind")))
                .findFirst();
        if (!asked.has("name") || asked.text("name").length() > 300) {
            asked.wrong("name", words.of("events.badName"));
        }
        if (!asked.has("source") || asked.text("source").length() > 300) {
            asked.wrong("source", words.of("events.badSource"));
        }
        if (from.isPresent() && last.filter(day -> day.isBefore(from.get())).isPresent()) {
            asked.wrong("last", words.of("events.endsFirst"));
        }
        if (asked.anyWrong() || from.isEmpty() || kind.isEmpty()) {
            return null;
        }
        var decision = logEvent.log(new LoggedEvent(
                UUID.randomUUID(),
                asked.trial(),
                asked.text("name"),
                from.get(),
                last.map(day -> day.plusDays(1)).orElse(null),
                kind.get(),
                getMeasures().stream()
                        .filter(Option::chosen)
                        .map(one -> new MeasureCode(one.value()))
                        .toList(),
                asked.text("source")));
        if (decision instanceof LogEvent.Decision.PersonalDataFound found) {
            asked.wrong("name", revisionAnswer.personalData(found.kinds()));
            return null;
        }
        return Asked.to("/trial-events.xhtml", "trial", asked.trial().value(), "saved", "1");
    }
}
