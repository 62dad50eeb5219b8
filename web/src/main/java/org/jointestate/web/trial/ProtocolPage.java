package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.trial.AppointLead;
import org.jointestate.domain.trial.LockProtocol;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The plan as it stands; locking it, and naming another lead. */
@Named
@RequestScoped
public class ProtocolPage {

    @Inject
    private LockProtocol lockProtocol;

    @Inject
    private AppointLead appointLead;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    public @Nullable String lock() {
        var decision = lockProtocol.lock(asked.trial());
        if (decision instanceof LockProtocol.Decision.Lacks lacks) {
            asked.wrong(
                    "lock",
                    words.of(
                            "protocol.lacks",
                            lacks.things().stream().map(trialWords::name).collect(Collectors.joining(", "))));
            return null;
        }
        return Asked.to("/trial-protocol.xhtml", "trial", asked.trial().value(), "done", "locked");
    }

    public @Nullable String appoint() {
        Username name;
        try {
            name = new Username(asked.text("lead"));
        } catch (IllegalArgumentException notAName) {
            asked.wrong("lead", words.of("protocol.noSuchLead", Asked.shortened(asked.text("lead"))));
            return null;
        }
        var decision = appointLead.appoint(asked.trial(), name);
        if (decision instanceof AppointLead.Decision.NoSuchLead) {
            asked.wrong("lead", words.of("protocol.noSuchLead", name.value()));
            return null;
        }
        return Asked.to("/trial-protocol.xhtml", "trial", asked.trial().value(), "done", "appointed");
    }

    public String getLeadTyped() {
        return asked.text("lead");
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "locked" -> words.of("protocol.done.locked");
            case "appointed" -> words.of("protocol.done.appointed");
            case "saved" -> words.of("protocol.done.saved");
            case "amended" -> words.of("protocol.done.amended");
            default -> "";
        };
    }

    public String getState() {
        var trial = currentTrial.getTrial();
        return trial.lockedAt()
                .map(at -> words.of(
                        "protocol.locked",
                        trialWords.time(at),
                        trial.lockedHash().orElse("").substring(0, 12)))
                .orElseGet(() -> words.of("protocol.draft"));
    }
}
