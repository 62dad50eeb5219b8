package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.trial.record.ListOutcomes;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.RecordOutcome;
import org.jointestate.domain.trial.record.SeeRequests;
import org.jointestate.domain.trial.record.WaitingTimes;
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
    private SeeRequests seeRequests;

    @Inject
    private TrialWords trialWords;

    @Inject
    private OutcomeForm form;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private ListOutcomes.@Nullable Listed listed;
    private SeeRequests.@Nullable Requests requests;

    /** Before anything is rendered, so that an unknown trial is answered by a status. */
    public List<OutcomeRecord> getRecords() {
        return listed().records();
    }

    /** Those that count no more. */
    public List<OutcomeVersion> getWithdrawn() {
        return listed().withdrawn();
    }

    /** Whether only the leads of the caller's organisation see it. */
    public boolean isKept(OutcomeRecord one) {
        return listed().kept().contains(one.id());
    }

    private ListOutcomes.Listed listed() {
        if (listed == null) {
            listed = listOutcomes.list(asked.trial());
        }
        return listed;
    }

    public SeeRequests.Requests getRequests() {
        if (requests == null) {
            requests = seeRequests.see(asked.trial());
        }
        return requests;
    }

    /** How many requests, how soon they are answered, and how many are open: none is dropped. */
    public String getRequestsSay() {
        var all = getRequests();
        var open = words.of("requests.open", all.open().size());
        return all.half()
                .map(half -> words.of("requests.half", all.all(), days(half.days()), range(half), open))
                .orElseGet(() -> words.of("requests.noHalf", all.all(), all.answered(), open));
    }

    private String range(WaitingTimes.Half half) {
        return Double.isInfinite(half.lower())
                ? words.of("requests.noRange")
                : Double.isInfinite(half.upper())
                        ? words.of("requests.atLeast", days(half.lower()))
                        : words.of("requests.range", days(half.lower()), days(half.upper()));
    }

    private String days(double days) {
        return trialWords.number(Math.round(10 * days) / 10.0);
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

    public String getDone() {
        return switch (asked.text("saved")) {
            case "1" -> words.of("outcomes.saved");
            case "corrected" -> words.of("outcomes.corrected");
            case "withdrawn" -> words.of("outcomes.withdrawn");
            case "same" -> words.of("versions.same");
            case "shared" -> words.of("outcomes.shared");
            default -> "";
        };
    }

    public @Nullable String save() {
        var typed = form.read(UUID.randomUUID());
        if (typed.isEmpty()) {
            return null;
        }
        form.say(recordOutcome.record(typed.get(), form.isKeptPrivate()));
        return asked.anyWrong()
                ? null
                : Asked.to("/trial-outcomes.xhtml", "trial", asked.trial().value(), "saved", "1");
    }
}
