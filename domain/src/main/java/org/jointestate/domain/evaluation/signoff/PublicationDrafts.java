package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.shared.SaidInWords;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.trial.PersonalData;

/** Looks whether a report may be published as somebody asks for it, and gathers what its public version is made of. */
public class PublicationDrafts {

    /** What came of it. */
    sealed interface Drafted {

        /**
         * @param signature as it would stand under the report
         * @param unlikeBefore whether its pages for the board are open where some before are not, or the other way round
         */
        record Ready(PublicationDraft draft, ReportCase report, Signature signature, boolean unlikeBefore)
                implements Drafted {}

        record Not(SignOffDecision decision) implements Drafted, Undone {}

        static Not not(Because because) {
            return new Not(SignOffDecision.refused(because));
        }
    }

    static final int LONGEST_BOARD = 120;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_ERRATUM = 1000;

    private final ReportCases cases;
    private final ReportChecks checks;
    private final LookThrough look;
    private final PersonalData personalData;
    private final Signing signing;
    private final PaperShelf shelf;

    @Inject
    public PublicationDrafts(
            ReportCases cases,
            ReportChecks checks,
            LookThrough look,
            PersonalData personalData,
            Signing signing,
            PaperShelf shelf) {
        this.cases = cases;
        this.checks = checks;
        this.look = look;
        this.personalData = personalData;
        this.signing = signing;
        this.shelf = shelf;
    }

    /** It holds the trial until the transaction ends. */
    Drafted draft(DatasetId id, String seen, PublishReport.Order order, Instant now) {
        var report = cases.toSign(id);
        if (report.progress().state() != ReportState.APPROVED) {
            return Drafted.not(Because.NOT_NOW);
        }
        if (!report.bound().equals(seen)) {
            return Drafted.not(Because.ANOTHER_REPORT);
        }
        var today = LocalDate.ofInstant(now, report.trial().protocol().timeZone());
        var objection = objection(order, today);
        if (objection.isPresent()) {
            return Drafted.not(objection.get());
        }
        var frozenOn = LocalDate.ofInstant(
                report.dataset().frozenAt(), report.trial().protocol().timeZone());
        if (order.meeting().filter(day -> day.isBefore(frozenOn)).isPresent()) {
            return Drafted.not(Because.MEETING_BEFORE_DATA);
        }
        var number = shelf.latest(report.trial().code()) + 1;
        if (number > 1 && !SaidInWords.enough(order.erratum(), LONGEST_ERRATUM)) {
            return Drafted.not(Because.ERRATUM_MISSING);
        }
        var earlier = shelf.scrutinyPapers(report.trial().code());
        var meeting = meeting(order, earlier);
        var before = earlier.latestExemption();
        var opened = before.flatMap(exempt -> order.opened()).map(String::strip);
        if (opened.filter(why -> !Exemption.fits(why, Exemption.LONGEST_REASON)).isPresent()) {
            return Drafted.not(Because.OPENED_REASON_LENGTH);
        }
        var exemption = order.exempt()
                .map(one -> new Exemption(one.ground().orElseThrow(), one.because(), one.publicInterest()))
                .or(() -> opened.isPresent() ? Optional.empty() : before);
        if (order.exempt().isPresent() && meeting.flatMap(Meeting::on).isEmpty()) {
            return Drafted.not(Because.EXEMPT_WITHOUT_MEETING);
        }
        var unlike = unlikeBefore(exemption.isPresent(), earlier, meeting);
        if (unlike.isPresent() && !order.unlikeBefore()) {
            return Drafted.not(unlike.get());
        }
        var personal = look.objection(report);
        if (personal.isPresent()) {
            return new Drafted.Not(personal.get());
        }
        var typed = personalData.in(order.board() + "\n" + order.electionBecause()
                + order.exempt()
                        .map(one -> "\n" + one.because() + "\n" + one.publicInterest())
                        .orElse("")
                + opened.map("\n"::concat).orElse(""));
        if (!typed.isEmpty()) {
            return new Drafted.Not(new SignOffDecision.Refused(Because.PERSONAL_DATA, typed));
        }
        var publishing = new Publishing(
                number,
                meeting.map(Meeting::board).orElse(order.board().strip()),
                meeting.flatMap(Meeting::on),
                order.preElection().orElse(false),
                order.election(),
                order.electionBecause().strip(),
                order.purpose(),
                exemption,
                exemption.isPresent() ? Optional.empty() : opened);
        var erratum = number == 1 ? "" : order.erratum().strip();
        var wish =
                new Signing.Wish(Step.PUBLISHED, KeyAnswer.AGREE, erratum, Optional.empty(), Optional.of(publishing));
        var words = signing.objection(wish);
        if (words.isPresent()) {
            return new Drafted.Not(words.get());
        }
        var signature = signing.write(report, wish, now);
        var draft = new PublicationDraft(
                id,
                seen,
                order,
                now,
                publishing,
                erratum,
                checks.signed(report.files(), Signing.after(report, signature), report.past()),
                report.past(),
                corrections(report.past(), erratum, now));
        return new Drafted.Ready(draft, report, signature, unlike.isPresent());
    }

    /**
     * The one that is named. Where none is, a correction goes back to the board that had the pages with the mistake: it would not be told
     * otherwise.
     */
    private static Optional<Meeting> meeting(PublishReport.Order order, PaperShelf.ScrutinyPapers earlier) {
        return order.meeting()
                .map(day -> new Meeting(order.board().strip(), day))
                .or(earlier::latestMeeting);
    }

    /** Pages for the board that are there stay as open as they are, so one that differs gives away, or hides, less than it seems to. */
    private static Optional<Because> unlikeBefore(
            boolean exempt, PaperShelf.ScrutinyPapers earlier, Optional<Meeting> meeting) {
        var before = earlier.boardPages();
        if (exempt) {
            return before.open().isEmpty() ? Optional.empty() : Optional.of(Because.EXEMPT_BESIDE_OPEN);
        }
        return before.exempt().isEmpty() || meeting.flatMap(Meeting::on).isEmpty()
                ? Optional.empty()
                : Optional.of(Because.OPEN_BESIDE_EXEMPT);
    }

    private static Optional<Because> objection(PublishReport.Order order, LocalDate today) {
        if (order.board().isBlank() || order.board().strip().length() > LONGEST_BOARD) {
            return Optional.of(Because.BOARD_MISSING);
        }
        if (order.preElection().isEmpty()) {
            return Optional.of(Because.ELECTION_UNANSWERED);
        }
        var yes = order.preElection().get();
        if (yes && order.election().isEmpty()) {
            return Optional.of(Because.ELECTION_DAY_MISSING);
        }
        if (yes && order.election().get().isBefore(today)) {
            return Optional.of(Because.ELECTION_OVER);
        }
        var length = order.electionBecause().strip().length();
        var asked = yes || ElectionDays.before(today).isPresent();
        var exempt = order.exempt().flatMap(PublicationDrafts::objection);
        if (exempt.isPresent()) {
            return exempt;
        }
        return (asked && length < KeptWord.SHORTEST_REASON) || length > LONGEST_REASON
                ? Optional.of(Because.ELECTION_REASON_MISSING)
                : Optional.empty();
    }

    private static Optional<Because> objection(PublishReport.Exempt exempt) {
        if (exempt.ground().isEmpty()) {
            return Optional.of(Because.EXEMPT_GROUND_MISSING);
        }
        if (!Exemption.fits(exempt.because(), Exemption.LONGEST_REASON)) {
            return Optional.of(Because.EXEMPT_REASON_LENGTH);
        }
        return Exemption.fits(exempt.publicInterest(), Exemption.LONGEST_INTEREST)
                ? Optional.empty()
                : Optional.of(Because.EXEMPT_INTEREST_LENGTH);
    }

    /** What each version after the first corrects. */
    private static List<PaperMaker.Correction> corrections(List<PastVersion> past, String erratum, Instant now) {
        var corrections = new ArrayList<PaperMaker.Correction>();
        past.stream()
                .filter(one -> !one.correctedIt().isEmpty())
                .forEach(one -> corrections.add(new PaperMaker.Correction(one.published(), one.correctedIt())));
        if (!erratum.isEmpty()) {
            corrections.add(new PaperMaker.Correction(now, erratum));
        }
        return corrections;
    }
}
