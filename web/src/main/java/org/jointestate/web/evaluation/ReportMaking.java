package org.jointestate.web.evaluation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jointestate.evaluation.report.Progress;
import org.jointestate.web.shared.ErrorReference;
import org.jspecify.annotations.Nullable;

/** A report that is being made: at which step, made, or failed. It begins waiting for its turn. */
public final class ReportMaking {

    private final CompletableFuture<MadeReport> result = new CompletableFuture<>();
    private volatile Progress.@Nullable Step step;
    private volatile @Nullable String failure;

    void at(Progress.Step newStep) {
        step = newStep;
    }

    void made(MadeReport made) {
        result.complete(made);
    }

    /** Written down with a reference, which is all that a page shows of it. */
    void failed(Throwable because) {
        failure = ErrorReference.log(because);
        result.completeExceptionally(because);
    }

    boolean ended() {
        return result.isDone();
    }

    /** Empty while it waits for its turn. */
    public Optional<Progress.Step> step() {
        return Optional.ofNullable(step);
    }

    public Optional<MadeReport> result() {
        return result.isDone() && failure == null ? Optional.of(result.join()) : Optional.empty();
    }

    /** The reference under which the log says why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * What was made, or nothing when it takes longer than that.
     *
     * @throws IllegalStateException when it could not be made
     */
    public Optional<MadeReport> await(Duration longest) {
        try {
            return Optional.of(result.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The report could not be made.", broken.getCause());
        }
    }
}
