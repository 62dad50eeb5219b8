package org.jointestate.domain.evaluation.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Signatures and reasons in lists, as strict as the tables. */
public class InMemorySignatures implements Signatures {

    private final List<Signature> all = new ArrayList<>();
    private final List<KeptWord> words = new ArrayList<>();

    @Override
    public boolean add(Signature one) {
        var sameRound = all.stream()
                .filter(other -> other.dataset().equals(one.dataset()) && other.round() == one.round())
                .toList();
        var taken = all.stream()
                        .anyMatch(other -> (other.dataset().equals(one.dataset()) && other.place() == one.place())
                                || (other.trial().equals(one.trial()) && samePaper(other, one)))
                || sameRound.stream()
                        .anyMatch(other -> other.slot().equals(one.slot())
                                || (one.isOfOnePerson()
                                        && other.isOfOnePerson()
                                        && other.by().equals(one.by())));
        if (taken) {
            return false;
        }
        if (one.answer().needsNote() && one.note().isEmpty()) {
            throw new IllegalStateException("A dissent has words.");
        }
        if (has(sameRound, Step.SENT_BACK)) {
            throw new IllegalStateException("The round was sent back.");
        }
        if (!followsWhatItMust(one, sameRound)) {
            throw new IllegalStateException("The step before %s is missing.".formatted(one.step()));
        }
        return all.add(one);
    }

    private static boolean samePaper(Signature other, Signature one) {
        return one.publishing()
                .filter(mine -> other.publishing()
                        .filter(theirs -> theirs.number() == mine.number())
                        .isPresent())
                .isPresent();
    }

    private static boolean followsWhatItMust(Signature one, List<Signature> round) {
        var keys =
                round.stream().filter(other -> other.step() == Step.KEY_TURNED).count();
        return switch (one.step()) {
            case SUBMITTED -> true;
            case SENT_BACK, REVIEWED -> has(round, Step.SUBMITTED);
            case KEY_TURNED -> has(round, Step.REVIEWED);
            case PUBLISHED -> keys >= 2;
            case WITHDRAWN -> has(round, Step.PUBLISHED);
        };
    }

    private static boolean has(List<Signature> round, Step step) {
        return round.stream().anyMatch(other -> other.step() == step);
    }

    @Override
    public List<Signature> of(DatasetId dataset) {
        return all.stream()
                .filter(one -> one.dataset().equals(dataset))
                .sorted(Comparator.comparing(Signature::place))
                .toList();
    }

    private boolean addWord(KeptWord word) {
        var taken = words.stream()
                .anyMatch(one -> one.trial().equals(word.trial()) && one.mark().equals(word.mark()));
        return !taken && words.add(word);
    }

    @Override
    public List<Signature> of(TrialCode trial) {
        return all.stream()
                .filter(one -> one.trial().equals(trial))
                .sorted(Comparator.comparing(Signature::at))
                .toList();
    }

    /** The reasons, which would have the same name. */
    public KeptWords words() {
        return new KeptWords() {
            @Override
            public boolean add(KeptWord word) {
                return addWord(word);
            }

            @Override
            public List<KeptWord> of(TrialCode trial) {
                return words.stream().filter(one -> one.trial().equals(trial)).toList();
            }
        };
    }
}
