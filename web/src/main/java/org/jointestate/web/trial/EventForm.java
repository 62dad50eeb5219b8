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
import org.jointestate.domain.trial.LogEvent;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.OutcomesPage.Option;
import org.jspecify.annotations.Nullable;

/** The fields of an event, for a new one and for one that is corrected: as typed, as known, or empty. */
@Named
@RequestScoped
public class EventForm {

    static final List<String> FIELDS = List.of("name", "kind", "from", "last", "measures", "source");

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private @Nullable LoggedEvent known;

    /** The event that is corrected. */
    void about(LoggedEvent one) {
        known = one;
    }

    public String text(String field) {
        if (asked.has("sent")) {
            return field.equals("measures") ? String.join(",", asked.all("measures")) : asked.text(field);
        }
        var one = known;
        if (one != null) {
            return textOf(one, field);
        }
        return field.equals("kind") ? LoggedEvent.Kind.SHOCK.name() : "";
    }

    static String textOf(LoggedEvent one, String field) {
        return switch (field) {
            case "name" -> one.name();
            case "kind" -> one.kind().name();
            case "from" -> one.from().toString();
            case "last" -> one.to().map(to -> to.minusDays(1).toString()).orElse("");
            case "measures" -> one.measures().stream().map(MeasureCode::value).collect(Collectors.joining(","));
            case "source" -> one.source();
            default -> "";
        };
    }

    /** A field of an event as somebody would say it. */
    String readable(LoggedEvent one, String field) {
        var text =
                switch (field) {
                    case "kind" -> trialWords.name(one.kind());
                    case "from" -> trialWords.day(one.from());
                    case "last" ->
                        one.to().map(to -> trialWords.day(to.minusDays(1))).orElse("");
                    case "measures" -> touched(one);
                    default -> textOf(one, field);
                };
        return text.isEmpty() ? words.of("versions.nothing") : text;
    }

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
        return event.measures().stream().map(currentTrial::nameOf).collect(Collectors.joining(", "));
    }

    public List<Option> getKinds() {
        var chosen = text("kind");
        return Stream.of(LoggedEvent.Kind.values())
                .map(kind -> new Option(
                        kind.name(), trialWords.name(kind), kind.name().equals(chosen)))
                .toList();
    }

    public List<Option> getMeasures() {
        var chosen = List.of(text("measures").split(","));
        return currentTrial.getPlan().series().stream()
                .map(one -> new Option(
                        one.code().value(),
                        one.name(),
                        chosen.contains(one.code().value())))
                .toList();
    }

    /** What was typed as an event of this id, or nothing and messages at the fields. */
    Optional<LoggedEvent> read(UUID id) {
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
            return Optional.empty();
        }
        return Optional.of(new LoggedEvent(
                id,
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
    }

    /** Why an event is not accepted, said at its field. */
    void say(LogEvent.Decision decision) {
        if (decision instanceof LogEvent.Decision.PersonalDataFound found) {
            asked.wrong("name", revisionAnswer.personalData(found.kinds()));
        } else if (decision instanceof LogEvent.Decision.NoSuchMeasure no) {
            asked.wrong(
                    "measures", words.of("events.noSuchMeasure", no.measure().value()));
        }
    }
}
