package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;

/** How far a report has come, who may do what next, what blocks it, and what has changed since it was reviewed. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeSignOff {

    /** What the caller may do now. */
    public enum Act {
        SUBMIT,
        KEEP_WORD,
        REVIEW,
        SEND_BACK,
        TURN_KEY,
        PUBLISH,
        WITHDRAW,
        /** Read the pages for the board that everybody may not. */
        OPEN_EXEMPT
    }

    /** Two frozen folders: what was reviewed, and what stands now. */
    public record Comparison(Signature reviewed, SortedMap<String, String> before, SortedMap<String, String> after) {}

    /**
     * A report on the page.
     *
     * @param mayNot why the caller neither reviews nor turns a key, where it would be the turn of somebody of their role
     * @param kept reasons for words, by mark
     * @param names of everybody who has signed
     * @param published every version of this trial that was published, the first one first
     * @param boardPages the pages for the board that are on the shelf already
     * @param exemptBefore why everybody may not read the newest of them, and so not those that correct them unless somebody opens them
     * @param nextNumber of the version that would be published next; from 2 on it corrects the one before
     */
    public record Seen(
            ReportCase report,
            ReportChecks.Looked looked,
            Map<String, KeptWord> kept,
            Set<Act> acts,
            Optional<Because> mayNot,
            Map<PersonId, String> names,
            Optional<Comparison> changed,
            List<Signature> published,
            PaperShelf.BoardPages boardPages,
            Optional<Exemption> exemptBefore,
            int nextNumber,
            Optional<OrganisationCode> mine) {

        public List<ReportChecks.Word> wordsOpen() {
            return looked.words().stream()
                    .filter(word -> !kept.containsKey(word.mark()))
                    .toList();
        }
    }

    private final ReportCases cases;
    private final ReportChecks checks;
    private final KeptWords kept;
    private final Signatures signatures;
    private final WhoSigns whoSigns;
    private final FrozenDatasets datasets;
    private final TrialAccess access;
    private final People people;
    private final PaperShelf shelf;
    private final Caller caller;

    @Inject
    public SeeSignOff(
            ReportCases cases,
            ReportChecks checks,
            KeptWords kept,
            Signatures signatures,
            WhoSigns whoSigns,
            FrozenDatasets datasets,
            TrialAccess access,
            People people,
            PaperShelf shelf,
            Caller caller) {
        this.cases = cases;
        this.checks = checks;
        this.kept = kept;
        this.signatures = signatures;
        this.whoSigns = whoSigns;
        this.datasets = datasets;
        this.access = access;
        this.people = people;
        this.shelf = shelf;
        this.caller = caller;
    }

    /** @throws org.jointestate.domain.shared.NotFound when there is none, or the caller may not read its trial */
    public Seen see(DatasetId id) {
        var report = cases.toRead(id);
        var code = report.trial().code();
        var all = signatures.of(code);
        var words = kept.of(code);
        var forTheBoard = shelf.scrutinyPapers(code);
        var hand = whoSigns.in(report.trial(), report.progress());
        var signs = hand.of(report.progress().state() == ReportState.DRAFT ? Step.REVIEWED : Step.KEY_TURNED);
        return new Seen(
                report,
                checks.look(report.files()),
                words.stream().collect(Collectors.toMap(KeptWord::mark, word -> word, (first, second) -> first)),
                acts(report, signs.isMine(), hand.of(Step.SENT_BACK).isMine()),
                waitsForTheCallersRole(report) ? signs.against() : Optional.empty(),
                names(all, words),
                changed(report, all),
                all.stream().filter(one -> one.step() == Step.PUBLISHED).toList(),
                forTheBoard.boardPages(),
                forTheBoard.latestExemption(),
                shelf.latest(code) + 1,
                caller.organisation());
    }

    private boolean waitsForTheCallersRole(ReportCase report) {
        return (report.progress().awaitsReview() && caller.roles().contains(Role.AUDITOR))
                || (report.progress().state() == ReportState.REVIEWED
                        && caller.roles().contains(Role.SENIOR_LEADER));
    }

    private Set<Act> acts(ReportCase report, boolean signs, boolean sendsBack) {
        var acts = EnumSet.noneOf(Act.class);
        var progress = report.progress();
        var roles = caller.roles();
        var partner = caller.organisation().filter(report::holdsAKey).isPresent();
        var leader = roles.contains(Role.SENIOR_LEADER) && partner && sendsBack;
        switch (progress.state()) {
            case DRAFT -> {
                if (progress.submitted()) {
                    if (roles.contains(Role.AUDITOR) && signs) {
                        acts.add(Act.REVIEW);
                    }
                    if (roles.contains(Role.AUDITOR) && sendsBack) {
                        acts.add(Act.SEND_BACK);
                    }
                } else if (progress.maySubmit() && roles.contains(Role.TRIAL_LEAD) && access.changes(report.trial())) {
                    acts.addAll(Set.of(Act.SUBMIT, Act.KEEP_WORD));
                }
            }
            case REVIEWED -> {
                if (leader
                        && signs
                        && caller.organisation()
                                .filter(progress.missing()::contains)
                                .isPresent()) {
                    acts.add(Act.TURN_KEY);
                }
                if (leader) {
                    acts.add(Act.SEND_BACK);
                }
            }
            case APPROVED -> {
                if (roles.contains(Role.BOARD_SECRETARY)) {
                    acts.add(Act.PUBLISH);
                }
                if (leader) {
                    acts.add(Act.SEND_BACK);
                }
            }
            case PUBLISHED -> {
                if (roles.contains(Role.BOARD_SECRETARY)) {
                    acts.add(Act.WITHDRAW);
                }
            }
            case WITHDRAWN -> {}
        }
        var exempt = progress.live(Step.PUBLISHED)
                .flatMap(Signature::publishing)
                .flatMap(Publishing::exemption)
                .isPresent();
        if (exempt
                && (roles.contains(Role.BOARD_SECRETARY)
                        || roles.contains(Role.SENIOR_LEADER)
                        || roles.contains(Role.AUDITOR))) {
            acts.add(Act.OPEN_EXEMPT);
        }
        return acts;
    }

    private Map<PersonId, String> names(List<Signature> all, List<KeptWord> words) {
        var names = new HashMap<PersonId, String>();
        Stream.concat(
                        all.stream().flatMap(one -> Stream.concat(Stream.of(one.by()), one.actingFor().stream())),
                        words.stream().map(KeptWord::by))
                .distinct()
                .forEach(person -> names.put(
                        person, people.find(person).map(Person::displayName).orElse("")));
        return names;
    }

    private Optional<Comparison> changed(ReportCase report, List<Signature> all) {
        var reviewed = all.stream().filter(one -> one.step() == Step.REVIEWED).reduce((first, second) -> second);
        if (reviewed.isEmpty()) {
            return Optional.empty();
        }
        var sameReport = reviewed.get().dataset().equals(report.dataset().id());
        if (!sameReport) {
            var newer = reviewed.get().at().isAfter(report.dataset().frozenAt());
            return newer
                    ? Optional.empty()
                    : Optional.of(new Comparison(
                            reviewed.get(), datasets.filesOf(reviewed.get().dataset()), report.files()));
        }
        return Optional.of(new Comparison(reviewed.get(), report.files(), now(report)));
    }

    /** What a freeze of this moment would have in it, or the newest freeze if there is one. */
    private SortedMap<String, String> now(ReportCase report) {
        var by = report.progress().overtaken().map(Overtaken::by);
        if (by.filter(Overtaken.By.DATASET::equals).isPresent()) {
            return datasets.filesOf(datasets.of(report.trial().code()).get(0).id());
        }
        return report.now().orElse(report.files());
    }
}
