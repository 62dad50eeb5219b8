package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.jointestate.domain.shared.retention.NoteRetention;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Works a rule of keeping for a job, and notes that it was worked. */
@ApplicationScoped
public class Keeping {

    @Inject
    private NoteRetention noteRetention;

    /** The work of a job that does one rule at once. */
    public Runnable of(RetentionRule rule, IntSupplier work) {
        return () -> note(rule, work.getAsInt());
    }

    /** The work of a job that does a rule some at a time, each in a transaction of its own, until there is no more. */
    public void untilNoMore(RetentionRule rule, IntSupplier some) {
        var all = 0;
        for (int done = some.getAsInt(); done > 0; done = some.getAsInt()) {
            all += done;
        }
        note(rule, all);
    }

    public void note(RetentionRule rule, int rows) {
        noteRetention.note(rule, rows);
    }
}
