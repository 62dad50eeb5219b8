package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.StartTrial;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The trials somebody may see, and the beginning of a new one. */
@Named
@RequestScoped
public class TrialsPage {

    @Inject
    private ListTrials listTrials;

    @Inject
    private StartTrial startTrial;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private @Nullable List<Trial> trials;

    public List<Trial> getTrials() {
        if (trials == null) {
            trials = listTrials.list();
        }
        return trials;
    }

    public String getTyped() {
        return asked.has("code") ? asked.text("code") : "SAFER-TOGETHER-2019";
    }

    public String getCopyOf() {
        return asked.text("copyOf");
    }

    public @Nullable String start() {
        Optional<TrialCode> code = TrialCode.read(asked.text("code").toUpperCase(Locale.ROOT));
        if (code.isEmpty()) {
            asked.wrong(
                    "code",
                    asked.has("code")
                            ? words.of("trials.badCode", Asked.shortened(asked.text("code")))
                            : words.of("trials.noCode"));
            return null;
        }
        var copyOf = TrialCode.read(getCopyOf()).orElse(null);
        var decision = startTrial.start(code.get(), copyOf);
        if (decision instanceof StartTrial.Decision.CodeTaken) {
            asked.wrong("code", words.of("trials.codeTaken", code.get().value()));
            return null;
        }
        return Asked.to("/trial.xhtml", "trial", code.get().value());
    }
}
