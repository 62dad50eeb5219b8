package org.jointestate.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FreezeTrial;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows the reports that can be downloaded, by trial, and lets a lead freeze the data for a new one. */
@Named
@RequestScoped
public class ReportsPage {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** When each was frozen, as it is said: once for a heading and its links. */
    private final Map<DatasetId, String> moments = new HashMap<>();

    private @Nullable List<SeeReports.Shelf> shelves;
    private String trial = "";

    @Inject
    private SeeReports seeReports;

    @Inject
    private FreezeTrial freezeTrial;

    @Inject
    private Words words;

    /** The address, and the form that comes back, may ask for one trial alone. */
    @PostConstruct
    void read() {
        trial = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("trial", "");
    }

    /** Before anything is rendered, so that an unknown trial is answered by a status. */
    public void open() {
        getShelves();
    }

    /** The code of the one trial that is asked for, or nothing for all. */
    public String getTrial() {
        return trial;
    }

    public void freeze(String code) {
        var decision = freezeTrial.freeze(new TrialCode(code));
        if (decision instanceof FreezeTrial.Decision.Frozen frozen) {
            words.say("reports.frozen", when(frozen.dataset().frozenAt()));
            shelves = null;
            moments.clear();
        } else if (decision instanceof FreezeTrial.Decision.PriceYearsDiffer differ) {
            words.error("freeze-" + code, "reports.priceYears", String.join(", ", differ.years()));
        } else {
            words.error("freeze-" + code, "reports.notLocked");
        }
    }

    public List<SeeReports.Shelf> getShelves() {
        var known = shelves;
        if (known == null) {
            known = seeReports.see().stream()
                    .filter(shelf ->
                            trial.isEmpty() || shelf.trial().code().value().equals(trial))
                    .toList();
            if (known.isEmpty() && !trial.isEmpty()) {
                throw new NotFound("trial", trial.substring(0, Math.min(40, trial.length())));
            }
            shelves = known;
        }
        return known;
    }

    public String when(Instant instant) {
        return WHEN.format(instant);
    }

    /** With the second where another freeze of the list was made in the same minute. */
    public String when(SeeReports.Shelf shelf, FrozenDataset dataset) {
        return moments.computeIfAbsent(dataset.id(), id -> moment(shelf, dataset));
    }

    private String moment(SeeReports.Shelf shelf, FrozenDataset dataset) {
        var minute = when(dataset.frozenAt());
        var twice = shelf.datasets().stream()
                        .filter(one -> when(one.frozenAt()).equals(minute))
                        .count()
                > 1;
        return twice ? TO_THE_SECOND.format(dataset.frozenAt()) : minute;
    }

    /** Enough of the hash to compare by eye. */
    public String shortHash(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
