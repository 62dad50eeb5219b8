package org.jointestate.domain.trial.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * A figure somebody wants to have kept. Without a value it says that the figure is missing, and why.
 *
 * @param from the first day of the period
 * @param seen how many entries there were when the figure was proposed; -1 when the proposer did not look
 * @param place where it stands, for the answer: a field of a page or a line of a file
 */
public record Proposal(
        MeasureCode measure,
        LocalDate from,
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        String reason,
        int seen,
        String place) {}
