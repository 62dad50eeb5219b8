package org.jointestate.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.signoff.Because;
import org.jointestate.domain.evaluation.signoff.ChecklistItem;
import org.jointestate.domain.evaluation.signoff.ElectionDays;
import org.jointestate.domain.evaluation.signoff.KeepWord;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.PublishInSteps;
import org.jointestate.domain.evaluation.signoff.PublishReport;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.evaluation.signoff.ReportState;
import org.jointestate.domain.evaluation.signoff.ReviewReport;
import org.jointestate.domain.evaluation.signoff.SeeSignOff;
import org.jointestate.domain.evaluation.signoff.SendBack;
import org.jointestate.domain.evaluation.signoff.SignOffDecision;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.evaluation.signoff.SubmitForReview;
import org.jointestate.domain.evaluation.signoff.TurnKey;
import org.jointestate.domain.evaluation.signoff.WithdrawReport;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.evaluation.paper.Grounds;
import org.jointestate.web.evaluation.paper.PapersOfThisNode;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.RevisionAnswer;
import org.jointestate.web.trial.TrialWords;
import org.jspecify.annotations.Nullable;

/** One report on its way from draft to published: how far it is, what stands in the way, and what is mine to do. */
@Named
@RequestScoped
public class SignOffPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String AS_WRITTEN = "AS_WRITTEN";
    private static final String AS_BEFORE = "before";

    /** The fields in which somebody decides or writes, by name, with their labels. */
    private static final Map<String, String> WRITTEN = written();

    /** What stood in a field, and what the field is called. */
    public record Lost(String label, String text) {}

    private boolean answered;
    private boolean overtaken;
    private SeeSignOff.@Nullable Seen seen;
    private List<ReportChecks.Word> claims = List.of();

    @Inject
    private Asked asked;

    @Inject
    private SeeSignOff seeSignOff;

    @Inject
    private SubmitForReview submitForReview;

    @Inject
    private KeepWord keepWord;

    @Inject
    private ReviewReport reviewReport;

    @Inject
    private SendBack sendBack;

    @Inject
    private TurnKey turnKey;

    @Inject
    private PublishInSteps publishInSteps;

    @Inject
    private WithdrawReport withdrawReport;

    @Inject
    private PapersOfThisNode papersOfThisNode;

    @Inject
    private SeeReference seeReference;

    @Inject
    private SignOffWords signOffWords;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Words words;

    @Inject
    private MailServer mailServer;

    @Inject
    private Clock clock;

    private static Map<String, String> written() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("answer", "signOff.decision");
        fields.put("line", "signOff.line");
        fields.put("note", "signOff.comment");
        for (var name : List.of("board", "exemptBecause", "exemptInterest", "electionBecause", "erratum")) {
            fields.put(name, "signOff." + name);
        }
        fields.put("because", "signOff.keepBecause");
        return Collections.unmodifiableMap(fields);
    }

    /** Before anything is rendered, so that an unknown report is answered by a status. */
    public void open() {
        getSeen();
        if (!answered && asked.isSent()) {
            answered = true;
            overtaken = true;
            asked.wrong("act", words.of("signOff.because." + whyNotShown()));
        }
    }

    /** A form that was sent and is no longer on the page: what it asked for cannot be done any more. */
    private Because whyNotShown() {
        var progress = getSeen().report().progress();
        var turned = asked.has("answer")
                && (progress.state() == ReportState.APPROVED
                        || progress.state() == ReportState.REVIEWED
                                && getSeen()
                                        .mine()
                                        .filter(mine -> !progress.missing().contains(mine))
                                        .isPresent());
        return turned ? Because.KEY_TURNED_ALREADY : Because.NOT_NOW;
    }

    /** What somebody had written in a form that is no longer there: they shall not lose it. */
    public List<Lost> getLost() {
        return overtaken
                ? WRITTEN.entrySet().stream()
                        .filter(field -> asked.has(field.getKey()))
                        .map(field -> new Lost(words.of(field.getValue()), lost(field.getKey())))
                        .toList()
                : List.of();
    }

    private String lost(String field) {
        var typed = asked.text(field);
        return field.equals("answer") && getAnswers().contains(typed) ? answerSays(typed) : typed;
    }

    private DatasetId id() {
        var typed = asked.text("dataset");
        return DatasetId.read(typed).orElseThrow(() -> new NotFound("dataset", Asked.shortened(typed)));
    }

    public SeeSignOff.Seen getSeen() {
        var known = seen;
        if (known == null) {
            known = seeSignOff.see(id());
            seen = known;
        }
        return known;
    }

    public void submit() {
        answered = true;
        answer(submitForReview.submit(id()), "act");
    }

    public void keep() {
        answered = true;
        var mark = asked.text("mark");
        var decision = keepWord.keep(id(), mark, asked.text("because"));
        if (decision instanceof SignOffDecision.Done) {
            seen = null;
            words.say("signOff.wordKept");
        } else {
            answer(decision, "because-" + mark);
        }
    }

    public void review() {
        answered = true;
        var ticked = EnumSet.noneOf(ChecklistItem.class);
        Arrays.stream(ChecklistItem.values())
                .filter(item -> asked.all("ticked").contains(item.name()))
                .forEach(ticked::add);
        answer(reviewReport.review(id(), asked.text("seen"), ticked, asked.text("line"), asked.text("note")), "note");
    }

    public void back() {
        answered = true;
        answer(sendBack.sendBack(id(), asked.text("note")), "note");
    }

    public void turn() {
        answered = true;
        var chosen = asked.text("answer");
        if (chosen.equals("BACK")) {
            back();
            return;
        }
        var answer = Arrays.stream(KeyAnswer.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        if (answer.isEmpty()) {
            asked.wrong("answer", words.of("signOff.answerMissing"));
            return;
        }
        answer(turnKey.turn(id(), asked.text("seen"), answer.get(), asked.text("note")), "note");
    }

    public void publish() {
        answered = true;
        var meeting = date("meeting", "signOff.meeting");
        var election = date("election", "signOff.election");
        if (!getChoice().equals("yes")
                && Stream.of("ground", "exemptBecause", "exemptInterest")
                        .anyMatch(name -> !asked.text(name).isBlank())) {
            asked.wrong("exempt", words.of("signOff.exemptOrNot"));
        }
        if (asked.anyWrong()) {
            return;
        }
        var pre = asked.text("pre");
        var order = new PublishReport.Order(
                asked.text("board"),
                meeting,
                pre.isEmpty() ? Optional.empty() : Optional.of(pre.equals("yes")),
                election,
                asked.text("electionBecause"),
                asked.text("erratum"),
                Arrays.stream(Purpose.values())
                        .filter(one -> one.name().equals(asked.text("purpose")))
                        .findFirst(),
                exempt(),
                getChoice().equals("no") ? Optional.of(asked.text("opened")) : Optional.empty(),
                asked.text("unlike").equals("yes"));
        shelved(
                publishInSteps.publish(id(), asked.text("seen"), order),
                asked.has("erratum") ? "erratum" : "electionBecause");
    }

    /** Who may read the pages for the board: what was chosen, and before anything was, as the version before. */
    public String getChoice() {
        var chosen = asked.text("exempt");
        return !chosen.isEmpty() ? chosen : getSeen().exemptBefore().isPresent() ? AS_BEFORE : "no";
    }

    /** Why the pages of the version before are exempt; empty where they are not. */
    public String getExemptBefore() {
        return getSeen()
                .exemptBefore()
                .map(why -> words.of("signOff.exemptAsBefore", Grounds.words(words, why.ground()), why.because()))
                .orElse("");
    }

    private Optional<PublishReport.Exempt> exempt() {
        return getChoice().equals("yes")
                ? Optional.of(new PublishReport.Exempt(
                        Arrays.stream(Exemption.Ground.values())
                                .filter(one -> one.name().equals(asked.text("ground")))
                                .findFirst(),
                        asked.text("exemptBecause"),
                        asked.text("exemptInterest")))
                : Optional.empty();
    }

    private Optional<LocalDate> date(String name, String label) {
        return asked.has(name) ? asked.date(name, label) : Optional.empty();
    }

    public void withdraw() {
        answered = true;
        shelved(withdrawReport.withdraw(id(), asked.text("note")), "note");
    }

    /** The use case has ended and is kept by now: the paper, or the notice, is there when the page that links to it is. */
    private void shelved(SignOffDecision decision, String field) {
        if (decision instanceof SignOffDecision.Done) {
            papersOfThisNode.lookNow();
        }
        answer(decision, field);
    }

    private void answer(SignOffDecision decision, String field) {
        seen = null;
        if (decision instanceof SignOffDecision.Done done) {
            var submitted = done.state() == ReportState.DRAFT;
            var mailed = mailServer.account().isPresent() ? " " + words.of("signOff.mailed") : "";
            words.say(submitted ? "signOff.doneDraft" : "signOff.done." + done.state(), mailed);
        } else if (decision instanceof SignOffDecision.Unsafe unsafe) {
            asked.wrong("act", words.of("signOff.unsafe", String.join(" ", unsafe.sentences())));
        } else if (decision instanceof SignOffDecision.Claims found) {
            claims = found.words();
            claims.stream()
                    .collect(Collectors.groupingBy(one -> written(one, field), LinkedHashMap::new, Collectors.toList()))
                    .forEach((where, there) -> asked.wrong(
                            where,
                            words.of(
                                    "signOff.claims",
                                    there.stream()
                                            .map(one -> "“%s”".formatted(one.word()))
                                            .distinct()
                                            .collect(Collectors.joining(", ")))));
        } else if (decision instanceof SignOffDecision.Refused refused) {
            var sentence = refused.because() == Because.PERSONAL_DATA
                    ? revisionAnswer.personalData(refused.kinds())
                    : words.of("signOff.because." + refused.because());
            if (refused.because() == Because.PERSONAL_DATA_IN_REPORT) {
                sentence += " " + revisionAnswer.personalData(refused.kinds());
            }
            asked.wrong(fieldOf(refused.because(), field), sentence);
        } else {
            asked.wrong("act", words.of("signOff.overlapped"));
        }
    }

    /** The field in which somebody wrote this. */
    private String written(ReportChecks.Word word, String otherwise) {
        var sentence = word.before() + word.word() + word.after();
        return Stream.of("note", "erratum", "electionBecause", "exemptBecause", "exemptInterest", "opened", "board")
                .filter(name -> asked.text(name).contains(sentence))
                .findFirst()
                .orElse(otherwise);
    }

    /** Where the sentence stands: at the field it is about, or above the form. */
    private static String fieldOf(Because because, String field) {
        return switch (because) {
            case NOTE_MISSING, NOTE_TOO_LONG, PERSONAL_DATA, REASON_LENGTH, WITHDRAWAL_REASON -> field;
            case TICKS_MISSING -> "ticked";
            case LINE_MISSING, LINE_DIFFERS, NO_LINE_TO_COMPARE -> "line";
            case BOARD_MISSING -> "board";
            case ELECTION_UNANSWERED -> "pre";
            case ELECTION_DAY_MISSING, ELECTION_OVER -> "election";
            case MEETING_BEFORE_DATA, EXEMPT_WITHOUT_MEETING -> "meeting";
            case EXEMPT_GROUND_MISSING -> "ground";
            case EXEMPT_BESIDE_OPEN, OPEN_BESIDE_EXEMPT -> "unlike";
            case OPENED_REASON_LENGTH -> "opened";
            case EXEMPT_REASON_LENGTH -> "exemptBecause";
            case EXEMPT_INTEREST_LENGTH -> "exemptInterest";
            case ELECTION_REASON_MISSING -> "electionBecause";
            case ERRATUM_MISSING -> "erratum";
            default -> "act";
        };
    }

    // What the page shows.

    public String getDataset() {
        return getSeen().report().dataset().id().toString();
    }

    public String getTrialCode() {
        return getSeen().report().trial().code().value();
    }

    public String getOver() {
        return words.of(
                "signOff.over",
                getSeen().report().trial().protocol().title(),
                trialWords.time(getSeen().report().dataset().frozenAt()));
    }

    public String getHeading() {
        return words.of("signOff.heading." + firstAct());
    }

    private String firstAct() {
        return getSeen().acts().stream()
                .filter(act -> act != SeeSignOff.Act.SEND_BACK
                        && act != SeeSignOff.Act.KEEP_WORD
                        && act != SeeSignOff.Act.WITHDRAW
                        && act != SeeSignOff.Act.OPEN_EXEMPT)
                .findFirst()
                .map(Enum::name)
                .orElse("NOTHING");
    }

    /** How far it is, and what comes next, in two sentences. */
    public String getStands() {
        var progress = getSeen().report().progress();
        if (progress.overtaken().isPresent()) {
            return words.of(
                    "signOff.overtaken." + progress.overtaken().get().by(),
                    trialWords.time(progress.overtaken().get().at()));
        }
        return progress.state() == ReportState.DRAFT && progress.submitted()
                ? words.of("signOff.standsSubmitted")
                : words.of("signOff.stands." + progress.state());
    }

    /** What is open before it can be submitted; empty when it has been, or nothing is. */
    public String getBlocked() {
        var open = getSeen().looked().open().size();
        var wordsOpen = getSeen().wordsOpen().size();
        var progress = getSeen().report().progress();
        return progress.state() != ReportState.DRAFT || progress.submitted()
                ? ""
                : SignOffWords.blocked(words, open, wordsOpen);
    }

    public String getMayNot() {
        return getSeen()
                .mayNot()
                .map(because -> words.of("signOff.because." + because))
                .orElse("");
    }

    public boolean may(String act) {
        return getSeen().acts().contains(SeeSignOff.Act.valueOf(act));
    }

    public List<SignOffView.StepLine> getSteps() {
        return signOffWords.steps(getSeen());
    }

    public List<SignOffView.Key> getKeys() {
        return signOffWords.keys(getSeen());
    }

    /** Where everybody may read it, once it is published; else nothing. */
    public String getPaper() {
        return getSeen()
                .report()
                .progress()
                .live(Step.PUBLISHED)
                .flatMap(Signature::publishing)
                .map(how -> "/papers/%s/v%d/"
                        .formatted(
                                PaperSlug.of(getSeen().report().trial().code(), PaperKind.EVALUATION_REPORT),
                                how.number()))
                .orElse("");
    }

    /** The versions that were published before this one. */
    public List<SignOffView.Before> getBefore() {
        var slug = PaperSlug.of(getSeen().report().trial().code(), PaperKind.EVALUATION_REPORT);
        return getSeen().report().past().stream()
                .map(one -> new SignOffView.Before(
                        "/papers/%s/v%d/".formatted(slug, one.number()),
                        one.withdrawal()
                                .map(gone -> words.of(
                                        "signOff.beforeWithdrawn",
                                        one.number(),
                                        trialWords.time(one.published()),
                                        trialWords.time(gone.at())))
                                .orElseGet(() -> words.of(
                                        "signOff.beforeVersion", one.number(), trialWords.time(one.published())))))
                .toList();
    }

    /** Whether the keys are of any interest yet. */
    public boolean isKeysShown() {
        return getSeen().report().progress().state() != ReportState.DRAFT;
    }

    public String getMine() {
        return getSeen().mine().map(code -> code.value()).orElse("");
    }

    public List<SignOffView.Item> getItems() {
        return signOffWords.items(getSeen());
    }

    public List<SignOffView.Questioned> getQuestioned() {
        return signOffWords.questioned(getSeen());
    }

    /** Words just typed that claim much; empty when none was asked about. */
    public List<SignOffView.Questioned> getClaims() {
        return signOffWords.claims(claims);
    }

    /** What the page sends along with the tick: it is for these sentences alone. */
    public String getClaimMarks() {
        return claims.stream().map(ReportChecks.Word::mark).distinct().collect(Collectors.joining(" "));
    }

    public boolean isCompared() {
        return getSeen().changed().isPresent();
    }

    public String getReviewedAt() {
        return getSeen()
                .changed()
                .map(one -> trialWords.time(one.reviewed().at()))
                .orElse("");
    }

    public List<SignOffView.Change> getChanges() {
        return signOffWords.changes(getSeen());
    }

    public List<SignOffView.Past> getHistory() {
        return signOffWords.history(getSeen());
    }

    public List<SignOffView.Key> getDissents() {
        return getKeys().stream()
                .filter(key -> key.turned() && !key.note().isEmpty())
                .toList();
    }

    public String getHash() {
        return getSeen().report().bound();
    }

    public String getShortHash() {
        return getHash().substring(0, 4) + " " + getHash().substring(4, 8);
    }

    public List<ChecklistItem> getChecklist() {
        return List.of(ChecklistItem.values());
    }

    public boolean ticked(String item) {
        return asked.all("ticked").contains(item);
    }

    public String check(String item) {
        return words.of("signOff.check." + item);
    }

    public List<String> getAnswers() {
        return List.of("AGREE", "AGREE_WITH_NOTE", "DISSENT", "BACK");
    }

    public String answerSays(String answer) {
        return words.of("signOff.answer." + answer);
    }

    /** What was typed, when the form comes back. */
    public String typed(String name) {
        return asked.text(name);
    }

    public String becauseOf(String mark) {
        return asked.text("mark").equals(mark) ? asked.text("because") : "";
    }

    public boolean isCorrection() {
        return getSeen().nextNumber() > 1;
    }

    public String getBoard() {
        return asked.has("board")
                ? asked.text("board")
                : seeReference.see().getOrDefault(ReferenceKind.BOARD, List.of()).stream()
                        .filter(row -> row.holdsOn(today()))
                        .map(ReferenceRow::name)
                        .findFirst()
                        .orElse("");
    }

    /** What the board may be asked for, the usual first. */
    public List<String> getPurposes() {
        return List.of(AS_WRITTEN, Purpose.DECISION.name(), Purpose.ASSURANCE.name(), Purpose.TO_NOTE.name());
    }

    public String purposeSays(String purpose) {
        return words.of("signOff.purpose." + purpose);
    }

    public String getPurpose() {
        return asked.has("purpose") ? asked.text("purpose") : AS_WRITTEN;
    }

    public List<Exemption.Ground> getGrounds() {
        return List.of(Exemption.Ground.values());
    }

    public String groundSays(Exemption.Ground ground) {
        return Grounds.words(words, ground);
    }

    /** Pages for the board that are there already, open or kept back; empty where there are none. */
    public List<String> getPagesBefore() {
        var before = getSeen().boardPages();
        return Stream.of(said("signOff.pagesOpen", before.open()), said("signOff.pagesExempt", before.exempt()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String said(String key, List<Integer> versions) {
        return versions.isEmpty()
                ? ""
                : words.of(
                        key,
                        versions.size(),
                        versions.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public String getElectionWarning() {
        return ElectionDays.before(today())
                .map(day -> words.of("signOff.electionKnown", trialWords.day(day)))
                .orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    public Set<SeeSignOff.Act> getActs() {
        return getSeen().acts();
    }
}
