package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.protocol.PriorityFramework;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The priority framework of a trial, chosen from those that are known; the plan keeps its own copy. */
@Named
@RequestScoped
public class PrioritiesPage {

    /** One framework to choose. */
    public record Choice(String value, String name, String when, List<String> priorities, boolean chosen) {}

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private SeeReference seeReference;

    @Inject
    private ReviseProtocol reviseProtocol;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    public List<Choice> getChoices() {
        var now = currentTrial.getPlan().priorityFramework();
        return rows().stream()
                .map(row -> new Choice(
                        row.id().toString(),
                        row.name(),
                        when(row),
                        row.details(),
                        asked.has("framework")
                                ? asked.text("framework").equals(row.id().toString())
                                : framework(row).equals(now)))
                .toList();
    }

    private List<ReferenceRow> rows() {
        return seeReference.see().getOrDefault(ReferenceKind.PRIORITY_FRAMEWORK, List.of());
    }

    private String when(ReferenceRow row) {
        var last = row.to().map(end -> trialWords.day(end.minusDays(1)));
        return row.from()
                .map(trialWords::day)
                .map(from -> last.map(to -> words.of("reference.fromTo", from, to))
                        .orElseGet(() -> words.of("reference.since", from)))
                .orElseGet(() ->
                        last.map(to -> words.of("reference.until", to)).orElseGet(() -> words.of("reference.always")));
    }

    /** Where nobody knows since when it holds, it is taken to hold since the baseline begins: the plan needs a day. */
    private PriorityFramework framework(ReferenceRow row) {
        LocalDate from = row.from().orElse(currentTrial.getPlan().baselineFrom());
        return new PriorityFramework(row.name(), from, row.to().orElse(null), row.details());
    }

    public String getNow() {
        return currentTrial.getPlan().priorityFramework().name();
    }

    public String getWhy() {
        return asked.text("why");
    }

    public long getVersion() {
        return asked.text("version").matches("\\d{1,18}")
                ? Long.parseLong(asked.text("version"))
                : currentTrial.getTrial().version();
    }

    public @Nullable String save() {
        Optional<ReferenceRow> chosen = rows().stream()
                .filter(row -> row.id().toString().equals(asked.text("framework")))
                .findFirst();
        if (chosen.isEmpty()) {
            asked.wrong("framework", words.of("priorities.missing"));
            return null;
        }
        var plan = currentTrial.getPlan();
        var lost = new ArrayList<String>();
        for (var measure : plan.measures()) {
            var priority = measure.priority();
            if (priority != null
                    && !priority.isEmpty()
                    && !chosen.get().details().contains(priority)) {
                lost.add(measure.name());
            }
        }
        if (!lost.isEmpty()) {
            asked.wrong("framework", words.of("priorities.lost", lost.stream().collect(Collectors.joining(", "))));
            return null;
        }
        var decision =
                reviseProtocol.revise(plan.withPriorityFramework(framework(chosen.get())), getVersion(), getWhy());
        if (!currentTrial.isLocked()
                && !(decision instanceof ReviseProtocol.Decision.Saved)
                && !(decision instanceof ReviseProtocol.Decision.NothingChanged)) {
            // Without a reason to ask for there is no field for it.
            asked.wrong("framework", revisionAnswer.sentence(decision));
            return null;
        }
        return revisionAnswer.after(decision, plan.code());
    }
}
