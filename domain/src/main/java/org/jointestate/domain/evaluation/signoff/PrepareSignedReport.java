package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Writes the signatures under a report that was signed elsewhere as they would stand if it had been signed here, by people of here who
 * hold the roles: the demonstration comes this way. Nothing is kept yet, so that its public version can be made in between.
 */
@UseCase(roles = Role.SYSTEM)
public class PrepareSignedReport {

    /** One step of it, with the organisation for which it was done. */
    public record Given(Step step, OrganisationCode organisation, KeyAnswer answer, String note, Instant at) {}

    /** @param files the frozen ones with every signature in them */
    public record SignedReport(
            TrialCode trial, DatasetId dataset, List<Signature> signatures, SortedMap<String, String> files) {

        public SignedReport {
            signatures = List.copyOf(signatures);
        }
    }

    private final Trials trials;
    private final FrozenDatasets datasets;
    private final Signatures signatures;
    private final ReportChecks checks;
    private final Involvement involvement;
    private final People people;

    @Inject
    public PrepareSignedReport(
            Trials trials,
            FrozenDatasets datasets,
            Signatures signatures,
            ReportChecks checks,
            Involvement involvement,
            People people) {
        this.trials = trials;
        this.datasets = datasets;
        this.signatures = signatures;
        this.checks = checks;
        this.involvement = involvement;
        this.people = people;
    }

    /**
     * @param hash of the frozen dataset that was signed
     * @param steps in their order
     * @return nothing where there is no such dataset or it is signed already, where nobody can have signed a step, or where the steps do not
     *     make a report that is published in order
     */
    public Optional<SignedReport> prepare(TrialCode code, String hash, List<Given> steps, Publishing publishing) {
        var trial = trials.find(code);
        var dataset = datasets.of(code).stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst();
        return trial.isPresent() && dataset.isPresent()
                ? prepare(trial.get(), dataset.get(), steps, publishing)
                : Optional.empty();
    }

    private Optional<SignedReport> prepare(
            Trial trial, FrozenDataset dataset, List<Given> steps, Publishing publishing) {
        var files = datasets.filesOf(dataset.id());
        var looked = checks.look(files);
        var agreement = checks.agreement(files);
        if (!signatures.of(dataset.id()).isEmpty()
                || !looked.open().isEmpty()
                || !looked.words().isEmpty()
                || agreement.isEmpty()) {
            return Optional.empty();
        }
        var insiders = involvement.in(trial);
        var signed = new ArrayList<Signature>();
        var hands = new HashSet<PersonId>();
        for (var given : steps) {
            var signer = signer(trial, insiders, given);
            if (signer.isEmpty()) {
                return Optional.empty();
            }
            var one = new Signature(
                    UUID.randomUUID(),
                    trial.code(),
                    dataset.id(),
                    signed.size() + 1,
                    1,
                    checks.bound(files),
                    given.step(),
                    given.organisation(),
                    signer.get().id(),
                    Optional.empty(),
                    given.answer(),
                    given.note(),
                    given.at(),
                    given.step() == Step.REVIEWED
                            ? Optional.of(new Review(EnumSet.allOf(ChecklistItem.class), agreement.get()))
                            : Optional.empty(),
                    given.step() == Step.PUBLISHED ? Optional.of(publishing) : Optional.empty());
            if (one.isOfOnePerson() && !hands.add(one.by())) {
                return Optional.empty();
            }
            signed.add(one);
        }
        var progress = Progress.of(signed, checks.keyHolders(files), Optional.empty());
        return inOrder(progress)
                ? Optional.of(
                        new SignedReport(trial.code(), dataset.id(), signed, checks.signed(files, progress, List.of())))
                : Optional.empty();
    }

    private static boolean inOrder(Progress progress) {
        return progress.state() == ReportState.PUBLISHED
                && progress.missing().isEmpty()
                && progress.live(Step.SUBMITTED).isPresent()
                && progress.live(Step.REVIEWED).isPresent();
    }

    /** The first by name who may have done it. */
    private Optional<Person> signer(Trial trial, Involvement.Insiders insiders, Given given) {
        return people.all().stream()
                .filter(person -> person.active()
                        && person.organisation().equals(given.organisation())
                        && person.roles().contains(roleFor(given.step())))
                .filter(person -> switch (given.step()) {
                    case SUBMITTED -> trial.isLedBy(person.id());
                    case SENT_BACK, REVIEWED, KEY_TURNED ->
                        insiders.against(person.id()).isEmpty();
                    case PUBLISHED, WITHDRAWN -> true;
                })
                .min(Comparator.comparing(person -> person.username().toString()));
    }

    private static Role roleFor(Step step) {
        return switch (step) {
            case SUBMITTED -> Role.TRIAL_LEAD;
            case SENT_BACK, REVIEWED -> Role.AUDITOR;
            case KEY_TURNED -> Role.SENIOR_LEADER;
            case PUBLISHED, WITHDRAWN -> Role.BOARD_SECRETARY;
        };
    }
}
