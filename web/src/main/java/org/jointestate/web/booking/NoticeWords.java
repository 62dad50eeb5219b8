package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.web.shared.Words;

/**
 * The sentence for a notice: what happened and why. The gaps: {0} the desk, {1} the day, {2} and {3} the times, {4} the site, and from
 * {5} the facts of the notice.
 */
@ApplicationScoped
public class NoticeWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+");

    @Inject
    private Words words;

    public String sentence(Notice notice) {
        return words.of("notice." + notice.kind(), gaps(notice));
    }

    /** What fills the gaps of any sentence about this notice. */
    Object[] gaps(Notice notice) {
        var gaps = new ArrayList<Object>();
        notice.about()
                .ifPresentOrElse(
                        about -> {
                            gaps.add(about.deskLabel());
                            gaps.add(When.day(about.slot().day()));
                            gaps.add(When.time(about.slot().from()));
                            gaps.add(When.time(about.slot().to()));
                            gaps.add(about.siteName());
                        },
                        () -> {
                            for (int i = 0; i < 5; i++) {
                                gaps.add("");
                            }
                        });
        notice.facts().stream().map(NoticeWords::readable).forEach(gaps::add);
        return gaps.toArray();
    }

    private static String readable(String fact) {
        if (DAY.matcher(fact).matches()) {
            return When.day(LocalDate.parse(fact));
        }
        if (MOMENT.matcher(fact).matches()) {
            return When.moment(LocalDateTime.parse(fact));
        }
        return fact;
    }
}
