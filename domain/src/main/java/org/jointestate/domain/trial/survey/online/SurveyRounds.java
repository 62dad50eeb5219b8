package org.jointestate.domain.trial.survey.online;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The waves that are or were answered on a page, their codes as digests, and the codes that were typed in vain. */
public interface SurveyRounds {

    /** A code as it is kept: which wave it opens, and whether it has been used. Nothing says by whom. */
    record KeptCode(TrialCode trial, int wave, boolean spent) {}

    /** How many codes were made and not called back, used ones included; it outlives the codes. */
    record CodeCount(int given, int spent) {}

    /** @return false when the wave has a round already, and nothing more can be done in this transaction */
    boolean open(SurveyRound round);

    Optional<SurveyRound> find(TrialCode trial, int wave);

    /** By wave. */
    List<SurveyRound> of(TrialCode trial);

    /** Those of every trial that are not closed. */
    List<SurveyRound> allOpen();

    void replace(SurveyRound round);

    void addCodes(TrialCode trial, int wave, Collection<String> digests);

    Optional<KeptCode> code(String digest);

    /** Uses up a code. The database lets one caller do it. @return false when it was used already or is not there */
    boolean spend(String digest);

    /** Calls back one code. @return false when it was used already or is not there */
    boolean callBack(String digest);

    /** Calls back every code of the wave that was not used. @return how many */
    int callBackUnused(TrialCode trial, int wave);

    CodeCount count(TrialCode trial, int wave);

    /** Deletes every code of a wave that is over. How many there were, and how many of them were used, stays. */
    void forgetCodes(TrialCode trial, int wave);

    void triedInVain(String address, Instant at);

    int triesFrom(String address, Instant since);

    /** @return how many were forgotten */
    int forgetTriesBefore(Instant moment);
}
