package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.ConfirmEvent;
import org.jointestate.domain.trial.LogEvent;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The event log: what happened to the numbers from outside. */
@Named
@RequestScoped
public class EventsPage {

    static final String LIST = "/trial-events.xhtml";

    @Inject
    private LogEvent logEvent;

    @Inject
    private ConfirmEvent confirmEvent;

    @Inject
    private EventForm form;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    public String getDone() {
        return switch (asked.text("saved")) {
            case "1" -> words.of("events.saved");
            case "corrected" -> words.of("events.corrected");
            case "withdrawn" -> words.of("events.withdrawn");
            case "same" -> words.of("versions.same");
            default -> "";
        };
    }

    public String confirm() {
        var id = asked.id("event").orElseThrow(() -> new NotFound("event", Asked.shortened(asked.text("event"))));
        confirmEvent.confirm(asked.trial(), id);
        return Asked.to(LIST, "trial", asked.trial().value(), "saved", "1");
    }

    public @Nullable String add() {
        var typed = form.read(UUID.randomUUID());
        if (typed.isEmpty()) {
            return null;
        }
        form.say(logEvent.log(typed.get()));
        return asked.anyWrong() ? null : Asked.to(LIST, "trial", asked.trial().value(), "saved", "1");
    }
}
