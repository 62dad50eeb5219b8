package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;

/** Writes the report of a frozen trial: the same trial and version always give the same report. */
public final class ReportWriter {

    private ReportWriter() {}

    public static Report write(FrozenTrial trial, Version version) {
        return write(trial, version, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public static Report write(FrozenTrial trial, Version version, Progress progress) {
        var m = Material.of(trial, version, progress);
        progress.at(Progress.Step.of(
                Progress.Stage.SECTIONS, trial.protocol().measures().size()));
        var page = new FirstPage(m).page();
        var front = front(m);
        var opening = new Opening(m);
        var closing = new Closing(m);
        var sections = new ArrayList<Section>();
        sections.add(opening.why("1"));
        sections.add(opening.tried("2"));
        sections.add(opening.asked("3"));
        sections.add(new Delivery(m).section("4"));
        sections.add(new MeasureCards(m).section("5"));
        sections.add(new StaffView(m).section("6"));
        sections.add(new DoseResponse(m).section("7"));
        sections.add(new Money(m).section("8"));
        sections.add(new Interests(m).section("9"));
        sections.add(new Priorities(m).section("10"));
        sections.add(new Inspectors(m).section("11"));
        sections.add(closing.sure("12"));
        sections.add(closing.recommended("13"));
        sections.addAll(new Annexes(m).sections());
        MeasureNumbers.register(m);
        new BesideBlocks(m).register();
        var protocol = trial.protocol();
        return new Report(
                Say.title(protocol.title()) + ": evaluation",
                Say.title(protocol.title()).split("[,(:]", 2)[0].strip(),
                FirstPage.partners(m),
                "Evaluation of %s, %s".formatted(Say.title(protocol.title()), Say.days(protocol.trial())),
                m.standing().banners(protocol.synthetic()),
                trial.manifest().frozenAt(),
                trial.manifest().hash() + version,
                page,
                front,
                sections,
                m.printed().all());
    }

    private static Block.Table front(Material m) {
        var protocol = m.protocol();
        var manifest = m.trial().manifest();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Version for",
                m.version().audience().word() + ", number " + m.version().number()));
        rows.add(List.of(
                "Standing",
                Say.capital(m.standing().words())
                        + (m.standing().interim() ? "; interim, the trial has not ended" : "")));
        rows.add(List.of("Data frozen", Say.time(manifest.frozenAt(), protocol.timeZone())));
        var open = m.trial().open();
        if (open != null) {
            rows.add(List.of("Numbers withheld", new LeftOut(m, open).brief()));
        }
        rows.add(List.of("Hash of the " + m.trial().kind(), manifest.hash()));
        rows.add(List.of("Hash of protocol and data in it", manifest.dataHash()));
        rows.add(List.of("Protocol", "locked " + Say.time(protocol.lockedAt(), protocol.timeZone())));
        rows.add(List.of("Protocol hash", protocol.hash()));
        rows.add(List.of("Engine and seed", Engine.name() + ", seed " + manifest.seed()));
        rows.add(List.of("Events logged", Say.many(m.trial().events().size(), "event", "events") + " (annex E)"));
        if (manifest.synthetic()) {
            rows.add(List.of("Data", "SYNTHETIC: not Derbyshire data. Every person and figure is made up"));
        }
        return m.table("About this copy", "", List.of("What", "Value"), rows);
    }
}
