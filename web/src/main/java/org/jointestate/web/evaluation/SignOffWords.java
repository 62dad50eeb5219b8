package org.jointestate.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.evaluation.signoff.ReportState;
import org.jointestate.domain.evaluation.signoff.SeeSignOff;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.Enclosed;
import org.jointestate.evaluation.signoff.Difference;
import org.jointestate.web.evaluation.SignOffView.Change;
import org.jointestate.web.evaluation.SignOffView.Item;
import org.jointestate.web.evaluation.SignOffView.Key;
import org.jointestate.web.evaluation.SignOffView.Past;
import org.jointestate.web.evaluation.SignOffView.Piece;
import org.jointestate.web.evaluation.SignOffView.Questioned;
import org.jointestate.web.evaluation.SignOffView.StepLine;
import org.jointestate.web.evaluation.outbound.FrozenBytes;
import org.jointestate.web.evaluation.paper.Grounds;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.TrialWords;

/** Puts a sign-off into words. It decides nothing. */
@RequestScoped
public class SignOffWords {

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    List<StepLine> steps(SeeSignOff.Seen seen) {
        var progress = seen.report().progress();
        var state = progress.state();
        var reached = state == ReportState.WITHDRAWN ? ReportState.PUBLISHED.ordinal() : state.ordinal();
        var turned = seen.report().keyHolders().size() - progress.missing().size();
        var says = List.of(
                progress.live(Step.SUBMITTED)
                        .map(one -> words.of("signOff.step.submitted", trialWords.time(one.at())))
                        .orElse(words.of("signOff.step.writing")),
                by(seen, progress.live(Step.REVIEWED), progress.submitted() ? "waiting" : "notYet"),
                state.ordinal() >= ReportState.REVIEWED.ordinal()
                        ? words.of(
                                "signOff.step.keys",
                                turned,
                                seen.report().keyHolders().size())
                        : words.of("signOff.step.notYet"),
                by(seen, progress.live(Step.PUBLISHED), "notYet"));
        var lines = new ArrayList<StepLine>();
        for (int n = 0; n < says.size(); n++) {
            var done = n < reached + (n == 0 && progress.submitted() ? 1 : 0) || n <= reached && reached > 0;
            var next = reached == 0 ? (progress.submitted() ? 1 : 0) : reached + 1;
            lines.add(new StepLine(words.of("signOff.state." + ReportState.values()[n]), says.get(n), done, n == next));
        }
        return lines;
    }

    private String by(SeeSignOff.Seen seen, Optional<Signature> signature, String otherwise) {
        return signature
                .map(one -> name(seen, one.by()) + ", " + trialWords.time(one.at()))
                .orElse(words.of("signOff.step." + otherwise));
    }

    private String name(SeeSignOff.Seen seen, PersonId person) {
        return seen.names().getOrDefault(person, "");
    }

    /** Who signed, and in whose place. */
    private String signer(SeeSignOff.Seen seen, Signature one) {
        return one.actingFor()
                .map(principal -> words.of("signOff.asDeputy", name(seen, one.by()), name(seen, principal)))
                .orElse(name(seen, one.by()));
    }

    List<Key> keys(SeeSignOff.Seen seen) {
        var live = seen.report().progress().live();
        return seen.report().keyHolders().stream()
                .map(partner -> live.stream()
                        .filter(one -> one.step() == Step.KEY_TURNED
                                && one.organisation().equals(partner))
                        .findFirst()
                        .map(one -> new Key(
                                partner.value(),
                                organisation(seen, partner),
                                true,
                                signer(seen, one),
                                trialWords.time(one.at()),
                                words.of("signOff.answered." + one.answer()),
                                one.note()))
                        .orElseGet(() -> new Key(partner.value(), organisation(seen, partner), false, "", "", "", "")))
                .toList();
    }

    List<Item> items(SeeSignOff.Seen seen) {
        var trial = seen.report().trial().code().value();
        return seen.looked().items().stream()
                .map(item -> new Item(
                        item.done(),
                        item.asks(),
                        item.says(),
                        link(item, trial),
                        words.of("signOff.mend." + item.mend())))
                .toList();
    }

    private static String link(ReportChecks.Item item, String trial) {
        return link(item.mend(), trial, item.measure());
    }

    private static String link(ReportChecks.Mend mend, String trial, String measure) {
        return switch (mend) {
            case PROTOCOL -> "/trial-protocol.xhtml?trial=" + trial;
            case WORDS -> "/report-words.xhtml?trial=" + trial;
            case LEDGER -> "/trial-ledger.xhtml?trial=" + trial;
            case EVENTS -> "/trial-events.xhtml?trial=" + trial;
            case MEASURE -> "/measure.xhtml?trial=%s&measure=%s".formatted(trial, measure);
            case FREEZE -> "/reports.xhtml?trial=" + trial;
        };
    }

    List<Questioned> questioned(SeeSignOff.Seen seen) {
        var plan = seen.report().trial().protocol();
        return seen.looked().words().stream()
                .map(word -> {
                    var kept = Optional.ofNullable(seen.kept().get(word.mark()));
                    return questioned(
                            word,
                            place(word.place(), plan),
                            mend(word.place()),
                            plan.code().value(),
                            kept.isPresent(),
                            kept.map(one -> one.because()).orElse(""),
                            kept.map(one -> name(seen, one.by())).orElse(""));
                })
                .toList();
    }

    /** What was said at a signature and is asked about. */
    List<Questioned> claims(List<ReportChecks.Word> found) {
        return found.stream()
                .map(word -> questioned(word, "", ReportChecks.Mend.WORDS, "", false, "", ""))
                .toList();
    }

    private Questioned questioned(
            ReportChecks.Word word,
            String place,
            ReportChecks.Mend mend,
            String trial,
            boolean kept,
            String because,
            String keptBy) {
        return new Questioned(
                word.mark(),
                place,
                word.before(),
                word.word(),
                word.after(),
                words.of("signOff.word." + word.kind()),
                words.of("signOff.wordInstead", word.instead()),
                link(mend, trial, ""),
                words.of("signOff.mend." + mend),
                kept,
                because,
                keptBy);
    }

    /** Why it cannot be submitted yet; empty when nothing is open. */
    static String blocked(Words words, int items, int asked) {
        if (items > 0 && asked > 0) {
            return words.of("signOff.blocked", items, asked);
        }
        if (items > 0) {
            return words.of("signOff.blockedByItems", items);
        }
        return asked > 0 ? words.of("signOff.blockedByWords", asked) : "";
    }

    /** Where what somebody wrote in a place is changed, or, of an amendment, is read. */
    static ReportChecks.Mend mend(String place) {
        return switch (place.split(":", 2)[0]) {
            case "event" -> ReportChecks.Mend.EVENTS;
            case "ledger" -> ReportChecks.Mend.LEDGER;
            case "comparison", "amendment" -> ReportChecks.Mend.PROTOCOL;
            default -> ReportChecks.Mend.WORDS;
        };
    }

    /** The name of a place in which somebody wrote. */
    String place(String place, Protocol plan) {
        var parts = place.split(":", 2);
        var thing = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "section" -> words.of("words.section." + thing);
            case "comment" -> words.of("signOff.place.comment", measure(thing, plan));
            case "answer" -> words.of("signOff.place.answer", thing);
            case "judgement" -> words.of("signOff.place.judgement", judged(thing, plan));
            case "benefit" -> words.of("signOff.place.benefit", measure(thing, plan));
            case "criterion" -> words.of("signOff.place.criterion", thing);
            case "area" -> words.of("signOff.place.area", thing);
            case "event", "ledger", "comparison", "amendment" -> words.of("signOff.place." + parts[0], thing);
            default -> words.of("words.recommendation");
        };
    }

    private static String measure(String code, Protocol plan) {
        return plan.measures().stream()
                .filter(measure -> measure.code().value().equals(code))
                .map(measure -> measure.name())
                .findFirst()
                .orElse(code);
    }

    private String judged(String thing, Protocol plan) {
        var cut = thing.lastIndexOf('-');
        var organisation = thing.substring(0, cut);
        return plan.partners().stream()
                        .filter(partner -> partner.code().value().equals(organisation))
                        .map(Partner::name)
                        .findFirst()
                        .orElse(organisation)
                + ": "
                + words.of("words.interest." + thing.substring(cut + 1));
    }

    List<Change> changes(SeeSignOff.Seen seen) {
        if (seen.changed().isEmpty()) {
            return List.of();
        }
        var compared = seen.changed().get();
        var plan = seen.report().trial().protocol();
        var difference = Difference.between(
                FrozenBytes.of(compared.before()),
                authored(compared.before()),
                FrozenBytes.of(compared.after()),
                authored(compared.after()));
        return Stream.concat(
                        difference.words().stream()
                                .map(one -> new Change(place(one.place(), plan), "", pieces(one.pieces()))),
                        difference.files().stream()
                                .map(one -> new Change(
                                        words.has("signOff.file." + one.name())
                                                ? words.of("signOff.file." + one.name())
                                                : one.name(),
                                        words.of(
                                                one.lines().isEmpty()
                                                        ? "signOff.linesHidden"
                                                        : one.shortened() ? "signOff.linesSome" : "signOff.lines",
                                                one.removed(),
                                                one.added(),
                                                one.lines().size()),
                                        pieces(one.lines()))))
                .toList();
    }

    private static List<Piece> pieces(List<Difference.Piece> pieces) {
        return pieces.stream()
                .map(one -> new Piece(
                        one.kind() == Difference.Kind.REMOVED, one.kind() == Difference.Kind.ADDED, one.text()))
                .toList();
    }

    private static AuthoredText authored(SortedMap<String, String> files) {
        var text = files.getOrDefault(Enclosed.AUTHORED, "");
        var reading = Enclosed.read(
                text.isEmpty() ? Map.of() : Map.of(Enclosed.AUTHORED, text.getBytes(StandardCharsets.UTF_8)));
        return reading instanceof Enclosed.Reading.Read read ? read.enclosed().authored() : AuthoredText.none();
    }

    /** The newest first. */
    List<Past> history(SeeSignOff.Seen seen) {
        var past = new ArrayList<Past>();
        for (var one : seen.report().progress().history()) {
            past.add(
                    0,
                    new Past(
                            words.of("signOff.past." + one.step()) + answered(one),
                            trialWords.time(one.at()),
                            "%s, %s".formatted(signer(seen, one), organisation(seen, one.organisation())),
                            one.note(),
                            detail(one)));
        }
        return past;
    }

    private String answered(Signature one) {
        return one.step() == Step.KEY_TURNED && one.answer() != KeyAnswer.AGREE
                ? ": " + words.of("signOff.answered." + one.answer())
                : "";
    }

    private static String organisation(SeeSignOff.Seen seen, OrganisationCode code) {
        return seen.report().trial().protocol().partners().stream()
                .filter(partner -> partner.code().equals(code))
                .map(Partner::name)
                .findFirst()
                .orElse(code.value());
    }

    private String detail(Signature one) {
        if (one.review().isPresent()) {
            var review = one.review().get();
            return words.of("signOff.detail.review", review.ticked().size(), review.agreement());
        }
        return one.publishing().map(this::published).orElse("");
    }

    private String published(Publishing how) {
        var said = how.exemption()
                .map(why -> " " + words.of("signOff.detail.exempt", Grounds.words(words, why.ground()), why.because()))
                .orElse("");
        var opened = how.opened()
                .map(why -> " " + words.of("signOff.detail.opened", why))
                .orElse("");
        return words.of(
                        how.preElection() ? "signOff.detail.publishedBefore" : "signOff.detail.published",
                        how.number(),
                        how.board(),
                        how.meeting().map(trialWords::day).orElse(words.of("signOff.noMeeting")),
                        how.election().map(trialWords::day).orElse(""),
                        how.electionBecause())
                + said
                + opened;
    }
}
