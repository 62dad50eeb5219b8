package org.jointestate.web.evaluation.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;

/** What stands on the shelf at one moment, the newest first, and what can be found in it. */
public record PublicShelf(List<ShelvedPaper> papers) {

    /** What a reader looks for; empty for everything. */
    public record Search(String words, Optional<PaperKind> kind, String board, String trial) {

        static final int LONGEST = 200;

        static Search all() {
            return new Search("", Optional.empty(), "", "");
        }

        boolean isAll() {
            return words.isBlank() && kind.isEmpty() && board.isEmpty() && trial.isEmpty();
        }
    }

    public PublicShelf {
        papers = List.copyOf(papers);
    }

    Optional<ShelvedPaper> find(PaperSlug slug, int version) {
        return papers.stream()
                .filter(one -> one.paper().slug().equals(slug) && one.paper().version() == version)
                .findFirst();
    }

    /** The first one first. */
    List<ShelvedPaper> versions(PaperSlug slug) {
        return papers.stream()
                .filter(one -> one.paper().slug().equals(slug))
                .sorted(java.util.Comparator.comparing(one -> one.paper().version()))
                .toList();
    }

    /** The newest version of each paper, of those that stand here: one that cannot be shown takes none off the list. */
    List<ShelvedPaper> newest() {
        return papers.stream()
                .filter(one -> papers.stream()
                        .noneMatch(
                                other -> other.paper().slug().equals(one.paper().slug())
                                        && other.paper().version() > one.paper().version()))
                .toList();
    }

    /** The newest version of each paper that has every word somewhere in its title, its summary, its board or its trial. */
    List<ShelvedPaper> found(Search search) {
        var words = search.words().strip().toLowerCase(Locale.UK).split("\\s+");
        return newest().stream()
                .filter(one -> search.kind().isEmpty()
                        || search.kind().get() == one.paper().kind())
                .filter(one -> search.board().isEmpty()
                        || search.board()
                                .equals(one.paper()
                                        .meeting()
                                        .map(Meeting::board)
                                        .orElse("")))
                .filter(one -> search.trial().isEmpty()
                        || search.trial().equals(one.paper().trial().value()))
                .filter(one -> {
                    var text = textOf(one);
                    return java.util.Arrays.stream(words).allMatch(text::contains);
                })
                .toList();
    }

    private static String textOf(ShelvedPaper one) {
        var paper = one.paper();
        return String.join(
                        " ",
                        paper.title(),
                        one.isWithdrawn() ? "" : paper.summary(),
                        paper.trialTitle(),
                        paper.trial().value(),
                        paper.meeting().map(Meeting::board).orElse(""))
                .toLowerCase(Locale.UK);
    }

    List<String> boards() {
        return papers.stream()
                .flatMap(one -> one.paper().meeting().stream())
                .map(Meeting::board)
                .distinct()
                .sorted()
                .toList();
    }

    /** Each trial once, as its newest paper calls it. */
    List<Trial> trials() {
        var trials = new ArrayList<Trial>();
        for (var one : papers) {
            var code = one.paper().trial().value();
            if (trials.stream().noneMatch(known -> known.code().equals(code))) {
                trials.add(new Trial(code, one.paper().trialTitle()));
            }
        }
        return trials;
    }

    /** A trial as the list of choices names it. */
    public record Trial(String code, String title) {}

    /** Every correction of every paper, the newest first. */
    List<Erratum> corrections() {
        return newest().stream()
                .flatMap(one -> one.errata().stream())
                .sorted(java.util.Comparator.comparing(Erratum::at).reversed())
                .toList();
    }

    List<ShelvedPaper> withdrawn() {
        return papers.stream().filter(ShelvedPaper::isWithdrawn).toList();
    }
}
