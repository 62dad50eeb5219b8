package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.SeeWordsLetThrough;
import org.jointestate.web.shared.Words;

/** Where words that look like personal data were saved all the same, and why. */
@Named
@RequestScoped
public class LetThroughPage {

    /** One of them in words. */
    public record Row(String when, String who, String kinds, String place, String because) {}

    @Inject
    private SeeWordsLetThrough seeWordsLetThrough;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Words words;

    public List<Row> getRows() {
        return seeWordsLetThrough.see().stream()
                .map(line -> new Row(
                        trialWords.time(line.what().at()),
                        line.who(),
                        line.what().kinds().stream()
                                .sorted()
                                .map(trialWords::name)
                                .collect(Collectors.joining(", ")),
                        line.what().place(),
                        line.what().because()))
                .toList();
    }

    public String getMost() {
        return words.of("letThrough.most", SeeWordsLetThrough.MOST);
    }
}
