package org.jointestate.domain.trial.survey.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Waves on the page, and their codes, in lists. */
public class InMemorySurveyRounds implements SurveyRounds {

    private record Try(String address, Instant at) {}

    private final List<SurveyRound> rounds = new ArrayList<>();
    private final Map<String, KeptCode> codes = new LinkedHashMap<>();
    private final Map<String, CodeCount> forgotten = new LinkedHashMap<>();
    private final List<Try> tries = new ArrayList<>();

    @Override
    public boolean open(SurveyRound round) {
        return find(round.trial(), round.wave()).isEmpty() && rounds.add(round);
    }

    @Override
    public Optional<SurveyRound> find(TrialCode trial, int wave) {
        return rounds.stream()
                .filter(one -> one.trial().equals(trial) && one.wave() == wave)
                .findFirst();
    }

    @Override
    public List<SurveyRound> of(TrialCode trial) {
        return rounds.stream()
                .filter(one -> one.trial().equals(trial))
                .sorted(Comparator.comparing(SurveyRound::wave))
                .toList();
    }

    @Override
    public List<SurveyRound> allOpen() {
        return rounds.stream().filter(SurveyRound::isOpen).toList();
    }

    @Override
    public void replace(SurveyRound round) {
        rounds.replaceAll(one -> one.trial().equals(round.trial()) && one.wave() == round.wave() ? round : one);
    }

    @Override
    public void addCodes(TrialCode trial, int wave, Collection<String> digests) {
        digests.forEach(digest -> codes.put(digest, new KeptCode(trial, wave, false)));
    }

    @Override
    public Optional<KeptCode> code(String digest) {
        return Optional.ofNullable(codes.get(digest));
    }

    @Override
    public boolean spend(String digest) {
        var known = codes.get(digest);
        if (known == null || known.spent()) {
            return false;
        }
        codes.put(digest, new KeptCode(known.trial(), known.wave(), true));
        return true;
    }

    @Override
    public boolean callBack(String digest) {
        return code(digest).filter(one -> !one.spent()).isPresent() && codes.remove(digest) != null;
    }

    @Override
    public int callBackUnused(TrialCode trial, int wave) {
        var before = codes.size();
        codes.values().removeIf(one -> one.trial().equals(trial) && one.wave() == wave && !one.spent());
        return before - codes.size();
    }

    @Override
    public CodeCount count(TrialCode trial, int wave) {
        var gone = forgotten.getOrDefault(trial + " " + wave, new CodeCount(0, 0));
        var mine = codes.values().stream()
                .filter(one -> one.trial().equals(trial) && one.wave() == wave)
                .toList();
        return new CodeCount(
                gone.given() + mine.size(),
                gone.spent() + (int) mine.stream().filter(KeptCode::spent).count());
    }

    @Override
    public void forgetCodes(TrialCode trial, int wave) {
        forgotten.put(trial + " " + wave, count(trial, wave));
        codes.values().removeIf(one -> one.trial().equals(trial) && one.wave() == wave);
    }

    @Override
    public void triedInVain(String address, Instant at) {
        tries.add(new Try(address, at));
    }

    @Override
    public int triesFrom(String address, Instant since) {
        return (int) tries.stream()
                .filter(one -> one.address().equals(address) && one.at().isAfter(since))
                .count();
    }

    @Override
    public int forgetTriesBefore(Instant moment) {
        var before = tries.size();
        tries.removeIf(one -> one.at().isBefore(moment));
        return before - tries.size();
    }
}
