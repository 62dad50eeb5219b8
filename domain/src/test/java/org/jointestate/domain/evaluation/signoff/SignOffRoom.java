package org.jointestate.domain.evaluation.signoff;

import java.time.Clock;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.evaluation.paper.Papers;
import org.jointestate.domain.evaluation.paper.Shelving;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.trial.Insistence;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.part.Parts;

/** The use cases of a sign-off around given ports, for one caller. */
public record SignOffRoom(
        Trials trials,
        FrozenDatasets datasets,
        Enclosures enclosures,
        Signatures signatures,
        KeptWords words,
        People people,
        Outbox outbox,
        ReportChecks checks,
        WhatStands stands,
        RecordingHands hands,
        Parts parts,
        Insistence insistence,
        LookedAt lookedAt,
        PaperMaker maker,
        Papers papers,
        Caller caller,
        Audit audit,
        Clock clock) {

    public TrialAccess access() {
        return new TrialAccess(trials, caller);
    }

    public ReportCases cases() {
        return new ReportCases(access(), trials, datasets, enclosures, signatures, checks, stands, shelf());
    }

    private Involvement involvement() {
        return new Involvement(trials, enclosures, datasets, signatures, words, hands, parts, people);
    }

    private WhoSigns whoSigns() {
        return new WhoSigns(involvement(), caller);
    }

    private Signing signing() {
        return new Signing(
                signatures,
                whoSigns(),
                personalData(),
                checks,
                lookedAt,
                new SignOffPost(outbox, people, involvement()),
                caller,
                audit,
                clock);
    }

    private PersonalData personalData() {
        return new PersonalData(people, insistence);
    }

    private LookThrough look() {
        return new LookThrough(personalData(), words, caller, clock);
    }

    private PaperShelf shelf() {
        return new PaperShelf(papers, new Shelving(papers));
    }

    public SubmitForReview submit() {
        return new SubmitForReview(cases(), checks, words, look(), signing());
    }

    public KeepWord keepWord() {
        return new KeepWord(cases(), checks, words, new PersonalData(people), caller, audit, clock);
    }

    public ReviewReport review() {
        return new ReviewReport(cases(), checks, signing());
    }

    public SendBack sendBack() {
        return new SendBack(cases(), signing(), caller);
    }

    public TurnKey turnKey() {
        return new TurnKey(cases(), signing());
    }

    private PublicationDrafts drafts() {
        return new PublicationDrafts(cases(), checks, look(), personalData(), signing(), shelf());
    }

    public PreparePublication prepare() {
        return new PreparePublication(drafts(), shelf(), clock);
    }

    public PublishReport keep() {
        return new PublishReport(drafts(), signing(), shelf());
    }

    public PublishInSteps publish() {
        return new PublishInSteps(prepare(), maker, keep());
    }

    public OpenExemptPaper openExempt() {
        return new OpenExemptPaper(cases(), papers, audit);
    }

    public WithdrawReport withdraw() {
        return new WithdrawReport(cases(), signing(), shelf(), clock);
    }

    public SeeSignOff see() {
        return new SeeSignOff(
                cases(), checks, words, signatures, whoSigns(), datasets, access(), people, shelf(), caller);
    }

    public SeeWaitingReports waiting() {
        return new SeeWaitingReports(access(), datasets, signatures, cases(), whoSigns(), caller);
    }

    public PrepareSignedReport prepareSigned() {
        return new PrepareSignedReport(trials, datasets, signatures, checks, involvement(), people);
    }

    public LoadSignedReport loadSigned() {
        return new LoadSignedReport(trials, signatures, new Shelving(papers), audit);
    }

    public WriteSignOffLetter letter() {
        return new WriteSignOffLetter(cases(), people);
    }
}
