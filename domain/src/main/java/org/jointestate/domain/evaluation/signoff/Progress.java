package org.jointestate.domain.evaluation.signoff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;

/**
 * How far a report has come, worked out anew each time from its signatures and from what has happened since. What is published stays
 * published whatever happens later; before that, whatever overtakes the report makes it a draft again.
 *
 * @param history every signature, those that count no more included
 * @param live those that count
 * @param missing the organisations whose key is not turned
 * @param overtaken why signatures do not count, when there were any
 */
public record Progress(
        ReportState state,
        boolean submitted,
        List<Signature> history,
        List<Signature> live,
        Set<OrganisationCode> missing,
        Optional<Overtaken> overtaken) {

    public Progress {
        history = List.copyOf(history);
        live = List.copyOf(live);
    }

    public static Progress of(
            List<Signature> history, Collection<OrganisationCode> partners, Optional<Overtaken> overtaken) {
        var round = history.isEmpty() ? 0 : history.get(history.size() - 1).round();
        var last = history.stream().filter(one -> one.round() == round).toList();
        var settled = last.stream().anyMatch(one -> one.step() == Step.PUBLISHED);
        var back = last.stream().anyMatch(one -> one.step() == Step.SENT_BACK);
        var counts = settled || (!back && overtaken.isEmpty());
        var live = counts ? last : List.<Signature>of();
        var missing = new LinkedHashSet<>(partners);
        live.stream().filter(one -> one.step() == Step.KEY_TURNED).forEach(one -> missing.remove(one.organisation()));
        return new Progress(
                state(live, missing.isEmpty()),
                !live.isEmpty(),
                history,
                live,
                missing,
                settled ? Optional.empty() : overtaken);
    }

    private static ReportState state(List<Signature> live, boolean everyKey) {
        if (has(live, Step.WITHDRAWN)) {
            return ReportState.WITHDRAWN;
        }
        if (has(live, Step.PUBLISHED)) {
            return ReportState.PUBLISHED;
        }
        if (!has(live, Step.REVIEWED)) {
            return ReportState.DRAFT;
        }
        return everyKey ? ReportState.APPROVED : ReportState.REVIEWED;
    }

    private static boolean has(List<Signature> signatures, Step step) {
        return signatures.stream().anyMatch(one -> one.step() == step);
    }

    public Optional<Signature> live(Step step) {
        return live.stream().filter(one -> one.step() == step).findFirst();
    }

    /** Whether a reviewer is waited for. */
    public boolean awaitsReview() {
        return state == ReportState.DRAFT && submitted;
    }

    /**
     * Whether somebody may not do this step because of what he or she signed: anything in this round, or another step in an earlier one.
     * Whoever reviewed a report that was sent back reviews it again.
     */
    public boolean keepsFrom(Step step, PersonId person) {
        return history.stream()
                .filter(Signature::isOfOnePerson)
                .filter(one -> one.step() != step || live.contains(one))
                .anyMatch(one -> one.by().equals(person)
                        || one.actingFor().filter(person::equals).isPresent());
    }

    /** Whether a lead may submit it: it is not submitted, and at most the engine is another, for which no new freeze is needed. */
    public boolean maySubmit() {
        return !submitted
                && overtaken.filter(one -> one.by() != Overtaken.By.ENGINE).isEmpty();
    }

    int nextPlace() {
        return history.size() + 1;
    }

    int round() {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).round();
    }
}
