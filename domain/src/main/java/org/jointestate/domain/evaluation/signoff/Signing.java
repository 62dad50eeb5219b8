package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.trial.PersonalData;

/** Puts a signature under a report, writes it down and tells whoever is next. Whether it may be is found out before. */
public class Signing {

    private static final Map<Step, String> AUDITED = Map.of(
            Step.SUBMITTED, "report submitted",
            Step.SENT_BACK, "report sent back",
            Step.REVIEWED, "report reviewed",
            Step.KEY_TURNED, "report key turned",
            Step.PUBLISHED, "report published",
            Step.WITHDRAWN, "report withdrawn");

    private final Signatures signatures;
    private final WhoSigns whoSigns;
    private final PersonalData personalData;
    private final ReportChecks checks;
    private final LookedAt lookedAt;
    private final SignOffPost post;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Signing(
            Signatures signatures,
            WhoSigns whoSigns,
            PersonalData personalData,
            ReportChecks checks,
            LookedAt lookedAt,
            SignOffPost post,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.signatures = signatures;
        this.whoSigns = whoSigns;
        this.personalData = personalData;
        this.checks = checks;
        this.lookedAt = lookedAt;
        this.post = post;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step as it is asked for. */
    record Wish(Step step, KeyAnswer answer, String note, Optional<Review> review, Optional<Publishing> publishing) {

        Wish {
            note = note.strip().replace("\r\n", "\n");
        }

        static Wish of(Step step, String note) {
            return new Wish(step, KeyAnswer.AGREE, note, Optional.empty(), Optional.empty());
        }
    }

    /** What speaks against the caller's reviewing, turning a key or sending back. Where nothing does, it is done in whose place it is. */
    Optional<Because> objectionToCaller(ReportCase report, Step step) {
        var hand = whoSigns.in(report.trial(), report.progress()).of(step);
        if (hand.isMine()) {
            caller.actFor(hand.inPlaceOf().orElse(null));
        }
        return hand.against();
    }

    OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }

    SignOffDecision sign(ReportCase report, Wish wish) {
        var objection = objection(wish);
        return objection.isPresent() ? objection.get() : add(report, write(report, wish, clock.instant()));
    }

    /** What speaks against the words of a step. Nobody is kept from saying what claims much: they are asked once more. */
    Optional<SignOffDecision> objection(Wish wish) {
        if (wish.note().length() > Signature.LONGEST_NOTE) {
            return Optional.of(SignOffDecision.refused(Because.NOTE_TOO_LONG));
        }
        var found = wish.note().isEmpty() ? Set.<PersonalData.Kind>of() : personalData.in(wish.note());
        if (!found.isEmpty()) {
            return Optional.of(new SignOffDecision.Refused(Because.PERSONAL_DATA, found));
        }
        var stand = lookedAt.marks();
        var claims = claims(Signature.written(wish.note(), wish.publishing()));
        return claims.stream().map(ReportChecks.Word::mark).allMatch(stand::contains)
                ? Optional.empty()
                : Optional.of(new SignOffDecision.Claims(claims));
    }

    private List<ReportChecks.Word> claims(List<String> written) {
        return written.stream().flatMap(text -> checks.claims(text).stream()).toList();
    }

    /** The signature as it would stand, without putting it there. */
    Signature write(ReportCase report, Wish wish, Instant now) {
        var before = report.progress();
        return new Signature(
                UUID.randomUUID(),
                report.trial().code(),
                report.dataset().id(),
                before.nextPlace(),
                wish.step() == Step.SUBMITTED ? before.round() + 1 : before.round(),
                report.bound(),
                wish.step(),
                organisation(),
                caller.signedInPerson(),
                caller.actingFor(),
                wish.answer(),
                wish.note(),
                now,
                wish.review(),
                wish.publishing());
    }

    SignOffDecision add(ReportCase report, Signature signature) {
        if (!signatures.add(signature)) {
            return new SignOffDecision.Overlapped();
        }
        audit.record(
                java.util.Objects.requireNonNull(AUDITED.get(signature.step())),
                report.dataset().id().toString());
        if (!claims(signature.written()).isEmpty()) {
            audit.record("words of signature kept", signature.id().toString());
        }
        var after = after(report, signature);
        post.tell(report, signature.step(), after, signature.at());
        return new SignOffDecision.Done(after.state());
    }

    /** That whoever signed said yes to pages for the board that are open where some before are not, or the other way round. */
    void knewOfOthers(Signature signature) {
        audit.record("pages unlike those before", signature.id().toString());
    }

    /** How far the report has come once this is signed as well. */
    static Progress after(ReportCase report, Signature signature) {
        var all = new ArrayList<>(report.progress().history());
        all.add(signature);
        return Progress.of(all, report.keyHolders(), Optional.empty());
    }
}
