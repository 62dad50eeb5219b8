package org.jointestate.web.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Dates, numbers and names of things as the pages of a trial say them. */
@Named
@ApplicationScoped
public class TrialWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    @Inject
    private Words words;

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.of("Europe/London")));
    }

    /** First and last day, the first year said only where it differs. */
    public String period(Period period) {
        if (period.days() == 1) {
            return day(period.from());
        }
        var sameYear = period.from().getYear() == period.lastDay().getYear();
        var from = DateTimeFormatter.ofPattern(sameYear ? "d MMMM" : "d MMMM yyyy", Locale.UK)
                .format(period.from());
        return words.of("period.fromTo", from, day(period.lastDay()));
    }

    public String number(@Nullable Object number) {
        if (number == null) {
            return "";
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK))
                .format(number instanceof BigDecimal exact ? exact : ((Number) number).doubleValue());
    }

    /** One figure after the point, as hours are shown. */
    public String hours(double hours) {
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.UK)).format(hours);
    }

    /** The word for a member of an enumeration. */
    public String name(Enum<?> value) {
        var type = value.getDeclaringClass();
        var holder = type.getEnclosingClass();
        return words.of(
                (holder == null ? "" : holder.getSimpleName() + ".") + type.getSimpleName() + "." + value.name());
    }

    public String of(String key, Object gap) {
        return words.of(key, gap);
    }

    public String of(String key, Object gap, Object other) {
        return words.of(key, gap, other);
    }

    public String of(String key, Object gap, Object other, Object third) {
        return words.of(key, gap, other, third);
    }
}
