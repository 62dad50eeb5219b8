package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.ShowTrial;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** The trial whose page is shown: read once a request, and not found for those who may not see it. */
@Named
@RequestScoped
public class CurrentTrial {

    @Inject
    private ShowTrial showTrial;

    @Inject
    private Asked asked;

    private ShowTrial.@Nullable Shown shown;

    /** Before anything is rendered, so that an unknown trial is answered by a status and not by half a page. */
    public void open() {
        shown();
    }

    private ShowTrial.Shown shown() {
        if (shown == null) {
            shown = showTrial.show(asked.trial());
        }
        return shown;
    }

    /** Forgets what was read, after a change. */
    void changed() {
        shown = null;
    }

    public Trial getTrial() {
        return shown().trial();
    }

    public Protocol getPlan() {
        return getTrial().protocol();
    }

    /** The code itself where the plan has no such measure any more. */
    public String nameOf(MeasureCode code) {
        return getPlan().measure(code).map(Measure::name).orElse(code.value());
    }

    public String getCode() {
        return getTrial().code().value();
    }

    public String getTitle() {
        return getPlan().title();
    }

    public boolean isMayChange() {
        return shown().mayChange();
    }

    public boolean isLocked() {
        return getTrial().isLocked();
    }

    public boolean isSynthetic() {
        return getTrial().synthetic();
    }

    public List<LoggedEvent> getEvents() {
        return shown().events();
    }

    /** Those that count no more. */
    public List<EventVersion> getWithdrawnEvents() {
        return shown().withdrawnEvents();
    }

    public List<Amendment> getAmendments() {
        return shown().amendments();
    }

    /** Of those who lead the trial or amended its plan. */
    public Map<PersonId, String> getNames() {
        return shown().names();
    }
}
