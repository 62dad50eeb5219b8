package org.jointestate.domain.evaluation.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Papers in lists: passes the same contract as the ones in the database. */
public class InMemoryPapers implements Papers {

    private final List<Paper> papers = new ArrayList<>();
    private final Map<PaperId, List<PaperFile>> files = new HashMap<>();
    private final Map<PaperId, List<PaperFile>> exempt = new HashMap<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final Map<PaperId, Withdrawal> withdrawals = new HashMap<>();

    @Override
    public boolean publish(Paper paper, List<PaperFile> itsFiles) {
        var taken = papers.stream()
                .anyMatch(known -> known.slug().equals(paper.slug()) && known.version() == paper.version());
        if (taken) {
            return false;
        }
        files.put(
                paper.id(),
                itsFiles.stream().sorted(Comparator.comparing(PaperFile::name)).toList());
        return papers.add(paper);
    }

    @Override
    public void keepExempt(PaperId id, List<PaperFile> itsFiles) {
        exempt.put(id, List.copyOf(itsFiles));
    }

    @Override
    public Optional<PaperFile> exemptFile(PaperId id, String name) {
        return exempt.getOrDefault(id, List.of()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    @Override
    public boolean correct(Erratum erratum) {
        var taken = errata.stream()
                .anyMatch(known -> known.paper().equals(erratum.paper()) && known.number() == erratum.number());
        return !taken && errata.add(erratum);
    }

    @Override
    public boolean withdraw(PaperId id, Withdrawal withdrawal) {
        return withdrawals.putIfAbsent(id, withdrawal) == null;
    }

    @Override
    public Optional<ShelvedPaper> find(PaperId id) {
        return papers.stream()
                .filter(paper -> paper.id().equals(id))
                .map(this::shelved)
                .findFirst();
    }

    @Override
    public List<ShelvedPaper> of(PaperSlug slug) {
        return papers.stream()
                .filter(paper -> paper.slug().equals(slug))
                .sorted(Comparator.comparing(Paper::version))
                .map(this::shelved)
                .toList();
    }

    @Override
    public List<ShelvedPaper> all() {
        return papers.stream()
                .sorted(Comparator.comparing(Paper::publishedAt)
                        .reversed()
                        .thenComparing(paper -> paper.slug().value())
                        .thenComparing(Paper::version, Comparator.reverseOrder()))
                .map(this::shelved)
                .toList();
    }

    @Override
    public Optional<PaperFile> file(PaperId id, String name) {
        return files.getOrDefault(id, List.of()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    @Override
    public String state() {
        return papers.size() + "-" + errata.size() + "-" + withdrawals.size();
    }

    private ShelvedPaper shelved(Paper paper) {
        return new ShelvedPaper(
                paper,
                files.getOrDefault(paper.id(), List.of()).stream()
                        .map(PaperFile::entry)
                        .toList(),
                errata.stream()
                        .filter(erratum -> erratum.paper().equals(paper.slug()))
                        .sorted(Comparator.comparing(Erratum::number))
                        .toList(),
                Optional.ofNullable(withdrawals.get(paper.id())),
                papers.stream()
                        .filter(other -> other.slug().equals(paper.slug()) && other.version() > paper.version())
                        .mapToInt(Paper::version)
                        .min());
    }
}
