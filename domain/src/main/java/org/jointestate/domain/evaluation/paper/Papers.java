package org.jointestate.domain.evaluation.paper;

import java.util.List;
import java.util.Optional;

/**
 * Every paper that was ever published. Papers, files, corrections and withdrawals are added and never changed or removed; the store
 * itself refuses it.
 */
public interface Papers {

    /** @return false when this paper has this version already: what was published stays */
    boolean publish(Paper paper, List<PaperFile> files);

    /** Keeps the pages of an exempt paper, which has no file that everybody may read. Whoever adds has published it just now. */
    void keepExempt(PaperId id, List<PaperFile> files);

    /** A page of an exempt paper, for those who may read it. */
    Optional<PaperFile> exemptFile(PaperId id, String name);

    /** @return false when the paper has a correction of this number already */
    boolean correct(Erratum erratum);

    /** @return false when it is withdrawn already */
    boolean withdraw(PaperId id, Withdrawal withdrawal);

    Optional<ShelvedPaper> find(PaperId id);

    /** Every version of a paper, the first one first. */
    List<ShelvedPaper> of(PaperSlug slug);

    /** Every version of every paper, the newest first. */
    List<ShelvedPaper> all();

    Optional<PaperFile> file(PaperId id, String name);

    /** Changes with whatever is added, so that a node can ask cheaply whether its copy is whole. */
    String state();
}
