package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointestate.domain.people.session.EndSession;
import org.jointestate.domain.people.session.MySessions;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.SeeSessions;
import org.jointestate.domain.people.session.Session;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Where somebody is signed in, for themselves; and who is signed in at all, for administrators. */
@Named
@RequestScoped
public class SessionsPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private @Nullable List<Session> mine;
    private @Nullable List<Recognised> all;

    @Inject
    private MySessions mySessions;

    @Inject
    private SeeSessions seeSessions;

    @Inject
    private EndSession endSession;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    public List<Session> getMine() {
        var known = mine;
        if (known == null) {
            known = mySessions.see();
            mine = known;
        }
        return known;
    }

    public List<Recognised> getAll() {
        var known = all;
        if (known == null) {
            known = seeSessions.see();
            all = known;
        }
        return known;
    }

    public void endMine(UUID id) {
        mySessions.end(id);
        mine = null;
        words.say("mySessions.ended", 1);
    }

    public void endOthers() {
        var ended = mySessions.endOthers();
        mine = null;
        words.say("mySessions.ended", ended);
    }

    public void end(UUID id) {
        words.say(endSession.end(id) ? "sessions.ended" : "sessions.gone");
        all = null;
    }

    /** Whether it is the one that shows the page: the button to sign out is at the top. */
    public boolean isThis(Session session) {
        return caller.session().filter(session.id()::equals).isPresent();
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    public String proof(Session session) {
        return words.of("proof." + session.proof());
    }
}
