package org.jointestate.web.trial;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Figures in sentences: a share always with what it is a share of, since 31 of 40 and 31 of 45 are not the same. */
@Dependent
public class FigureWords {

    private final Words words;
    private final TrialWords trialWords;

    @Inject
    public FigureWords(Words words, TrialWords trialWords) {
        this.words = words;
        this.trialWords = trialWords;
    }

    public String of(Entry entry) {
        return of(entry.value(), entry.denominator());
    }

    public String of(Proposal proposal) {
        return of(proposal.value(), proposal.denominator());
    }

    private String of(@Nullable BigDecimal value, @Nullable BigDecimal denominator) {
        if (value == null) {
            return words.of("measure.missing");
        }
        return denominator == null
                ? trialWords.number(value)
                : words.of("figure.of", trialWords.number(value), trialWords.number(denominator));
    }

    /** What two people say of one cell, where somebody was quicker. */
    public String changedMeanwhile(String measure, Recording.Weighed one) {
        return changed("grid.changedMeanwhile", measure, one);
    }

    /** The same of a line of a file that was tried before. Of two who take theirs in at the very same instant nobody has the other's. */
    public String changedSinceTried(Recording.Weighed one) {
        var before = one.before();
        return before == null || before.entries().size() == one.proposal().seen()
                ? words.of("map.changedAtOnce")
                : changed("map.changedMeanwhile", "", one);
    }

    private String changed(String key, String measure, Recording.Weighed one) {
        var before = one.before();
        var day = trialWords.day(one.proposal().from());
        if (before == null) {
            return words.of("refusal.CHANGED_MEANWHILE", day);
        }
        var theirs = before.newest();
        return words.of(key, measure, day, of(theirs), trialWords.time(theirs.at()), of(one.proposal()));
    }
}
