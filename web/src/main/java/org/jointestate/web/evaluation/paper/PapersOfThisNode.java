package org.jointestate.web.evaluation.paper;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.evaluation.paper.CopyPapers;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperId;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the folder of this node: opened at the start, and looked after every few seconds, since a paper may have been published on
 * another node. It is no job of the registry, because each node has to do it for itself.
 */
@Singleton
@Startup
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PapersOfThisNode {

    private static final Logger LOG = Logger.getLogger(PapersOfThisNode.class.getName());
    private static final int PAUSE_SECONDS = 5;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CopyPapers copyPapers;

    @Inject
    private Words words;

    @Inject
    private Demonstration demonstration;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable PaperFolder folder;
    private @Nullable Future<?> looking;
    private boolean failing;

    @PostConstruct
    void start() {
        var opened = new PaperFolder(
                root(),
                new PaperFolder.Source() {
                    @Override
                    public Optional<CopyPapers.Shelf> changedSince(String known) {
                        return caller.asSystem(() -> copyPapers.changedSince(known));
                    }

                    @Override
                    public PaperFile file(PaperId paper, String name) {
                        return caller.asSystem(() -> copyPapers.file(paper, name));
                    }
                },
                ShelfPages.asSet(words),
                demonstration::isSynthetic);
        opened.open();
        folder = opened;
        look();
        looking = executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** JOINT_ESTATE_PAPERS, or the folder papers of the home. */
    private static Path root() {
        return Setting.of("joint.estate.papers")
                .map(Path::of)
                .orElseGet(() -> Path.of(Setting.of("joint.estate.home").orElse("."), "papers"))
                .toAbsolutePath();
    }

    /** Told once when it begins to fail: papers are read from what was written before. */
    private void look() {
        try {
            folder().refresh();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.log(Level.WARNING, "Published papers could not be copied to the folder of this node.", failure);
            }
            failing = true;
        }
    }

    /** For whoever has just published: the papers are in the folder of this node when it returns. */
    public void lookNow() {
        look();
    }

    public PaperFolder folder() {
        var opened = folder;
        if (opened == null) {
            throw new IllegalStateException("The folder of published papers is not open yet.");
        }
        return opened;
    }
}
