package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.dataset.SignOff.Decision;
import org.jointestate.evaluation.dataset.SignOff.Step;

/** How far a report has come: what was signed since it was last sent back, and whether the trial had ended. */
record Standing(boolean interim, Step step, List<SignOff> dissents) {

    Standing {
        dissents = List.copyOf(dissents);
    }

    static Standing of(FrozenTrial trial) {
        var protocol = trial.protocol();
        var end = protocol.trialTo().atStartOfDay(protocol.timeZone()).toInstant();
        var valid = new ArrayList<SignOff>();
        for (var signature : trial.signOffs()) {
            if (signature.decision() == Decision.SENT_BACK || signature.step() == Step.DRAFT) {
                valid.clear();
            } else {
                valid.add(signature);
            }
        }
        return new Standing(
                trial.manifest().frozenAt().isBefore(end),
                step(valid, protocol.organisations().size()),
                valid.stream().filter(s -> s.decision() == Decision.DISSENT).toList());
    }

    /** One key for each organisation, and never fewer than two, make it approved; a dissent is a key turned, and is printed. */
    private static Step step(List<SignOff> valid, int partners) {
        if (valid.stream().anyMatch(s -> s.step() == Step.WITHDRAWN)) {
            return Step.WITHDRAWN;
        }
        var keys = valid.stream()
                .filter(s -> s.step() == Step.APPROVED)
                .map(SignOff::organisation)
                .distinct()
                .count();
        if (keys >= Math.max(2, partners)) {
            return valid.stream().anyMatch(s -> s.step() == Step.PUBLISHED) ? Step.PUBLISHED : Step.APPROVED;
        }
        return valid.stream().anyMatch(s -> s.step() == Step.REVIEWED) ? Step.REVIEWED : Step.DRAFT;
    }

    /** What stands at the head of every page. */
    List<String> banners(boolean synthetic) {
        var banners = new ArrayList<String>();
        if (step == Step.WITHDRAWN) {
            banners.add("WITHDRAWN");
        } else if (interim) {
            banners.add("INTERIM: the trial has not ended");
        } else if (step == Step.DRAFT) {
            banners.add("DRAFT: not reviewed, not approved");
        } else if (step == Step.REVIEWED) {
            banners.add("DRAFT: reviewed, not yet approved");
        } else if (step == Step.APPROVED) {
            banners.add("APPROVED: not yet published");
        }
        if (synthetic) {
            banners.add("SYNTHETIC: not Derbyshire data");
        }
        return banners;
    }

    String words() {
        return switch (step) {
            case DRAFT -> "draft";
            case REVIEWED -> "reviewed by somebody not on the trial team, not yet approved";
            case APPROVED -> "approved by both organisations";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
