package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;

/**
 * Publishes a report that both keys approved: the signature, the public version and its place on the shelf are of one transaction. The
 * second and every later version of a trial is a correction and says what was wrong.
 */
@UseCase(roles = Role.BOARD_SECRETARY)
public class PublishReport {

    /**
     * What is asked for.
     *
     * @param meeting may be left out; a correction then keeps the meeting of the version before
     * @param preElection whether the day falls into the weeks before an election; nothing when it was not answered
     * @param erratum what was wrong in the version before; empty for the first
     * @param purpose what the board is asked for; empty for what the authors wrote
     */
    public record Order(
            String board,
            Optional<LocalDate> meeting,
            Optional<Boolean> preElection,
            Optional<LocalDate> election,
            String electionBecause,
            String erratum,
            Optional<Purpose> purpose) {}

    static final int LONGEST_BOARD = 120;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_ERRATUM = 1000;

    private final ReportCases cases;
    private final ReportChecks checks;
    private final LookThrough look;
    private final PersonalData personalData;
    private final Signing signing;
    private final PaperMaker maker;
    private final PaperShelf shelf;
    private final Clock clock;

    @Inject
    public PublishReport(
            ReportCases cases,
            ReportChecks checks,
            LookThrough look,
            PersonalData personalData,
            Signing signing,
            PaperMaker maker,
            PaperShelf shelf,
            Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.look = look;
        this.personalData = personalData;
        this.signing = signing;
        this.maker = maker;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param seen the hash of the report that was on the page */
    public SignOffDecision publish(DatasetId id, String seen, Order order) {
        var report = cases.toSign(id);
        if (report.progress().state() != ReportState.APPROVED) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        if (!report.bound().equals(seen)) {
            return SignOffDecision.refused(Because.ANOTHER_REPORT);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, report.trial().protocol().timeZone());
        var objection = objection(order, today);
        if (objection.isPresent()) {
            return SignOffDecision.refused(objection.get());
        }
        var frozenOn = LocalDate.ofInstant(
                report.dataset().frozenAt(), report.trial().protocol().timeZone());
        if (order.meeting().filter(day -> day.isBefore(frozenOn)).isPresent()) {
            return SignOffDecision.refused(Because.MEETING_BEFORE_DATA);
        }
        var number = shelf.latest(report.trial().code()) + 1;
        if (number > 1 && order.erratum().isBlank()) {
            return SignOffDecision.refused(Because.ERRATUM_MISSING);
        }
        if (order.erratum().strip().length() > LONGEST_ERRATUM) {
            return SignOffDecision.refused(Because.NOTE_TOO_LONG);
        }
        var meeting = meeting(order, report);
        var personal = look.objection(report);
        if (personal.isPresent()) {
            return personal.get();
        }
        var typed = personalData.in(order.board() + "\n" + order.electionBecause());
        if (!typed.isEmpty()) {
            return new SignOffDecision.Refused(Because.PERSONAL_DATA, typed);
        }
        var publishing = new Publishing(
                number,
                meeting.map(Meeting::board).orElse(order.board().strip()),
                meeting.flatMap(Meeting::on),
                order.preElection().orElse(false),
                order.election(),
                order.electionBecause().strip(),
                order.purpose());
        var erratum = number == 1 ? "" : order.erratum().strip();
        var earlier = shelf.earlier(report.trial().code());
        var decision = signing.sign(
                report,
                new Signing.Wish(Step.PUBLISHED, KeyAnswer.AGREE, erratum, Optional.empty(), Optional.of(publishing)));
        return decision instanceof SignOffDecision.Done
                ? putOnTheShelf(id, publishing, erratum, earlier, now, decision)
                : decision;
    }

    /**
     * The one that is named. Where none is, a correction goes back to the board that had the pages with the mistake: it would not be told
     * otherwise.
     */
    private Optional<Meeting> meeting(Order order, ReportCase report) {
        return order.meeting()
                .map(day -> new Meeting(order.board().strip(), day))
                .or(() -> shelf.latestMeeting(report.trial().code()));
    }

    private SignOffDecision putOnTheShelf(
            DatasetId id,
            Publishing publishing,
            String erratum,
            List<SortedMap<String, byte[]>> earlier,
            Instant now,
            SignOffDecision done) {
        var signed = cases.toRead(id);
        var made = maker.make(
                checks.signed(signed.files(), signed.progress(), signed.past()),
                publishing,
                signed.past(),
                corrections(signed.past(), erratum, now),
                earlier);
        if (made instanceof PaperMaker.Made.Unsafe unsafe) {
            return new SignOffDecision.Unsafe(unsafe.sentences());
        }
        return shelf.put(signed, publishing, erratum, (PaperMaker.Made.Paper) made, now)
                ? done
                : new SignOffDecision.Overlapped();
    }

    private static Optional<Because> objection(Order order, LocalDate today) {
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
        return (asked && length < KeptWord.SHORTEST_REASON) || length > LONGEST_REASON
                ? Optional.of(Because.ELECTION_REASON_MISSING)
                : Optional.empty();
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
