package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.booking.notice.MyNotices;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The notices on My day, and taking one away. */
@Named
@RequestScoped
public class NoticesPanel {

    /** One notice in words. */
    public record Line(UUID id, String says) {}

    @Inject
    private MyNotices notices;

    @Inject
    private NoticeWords noticeWords;

    private @Nullable List<Line> lines;

    public List<Line> getLines() {
        var known = lines;
        if (known == null) {
            known = notices.see().stream().map(this::line).toList();
            lines = known;
        }
        return known;
    }

    private Line line(Notice notice) {
        return new Line(notice.id(), noticeWords.sentence(notice));
    }

    public @Nullable String dismiss() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var id = external.getRequestParameterMap().getOrDefault("notice", "");
        notices.dismiss(idOf(id));
        external.redirect(external.getRequestContextPath() + "/my-day.xhtml?done=notice");
        return null;
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("notice", "of that id");
        }
    }
}
