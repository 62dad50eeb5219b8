package org.jointestate.web.booking.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.waiting.AcceptPlace;
import org.jointestate.domain.booking.waiting.LeaveWaitingList;
import org.jointestate.domain.booking.waiting.MyWaitingList;
import org.jointestate.domain.booking.waiting.WaitingId;
import org.jointestate.domain.booking.waiting.WaitingRow;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the caller waits for and what is offered to them, and one press for each answer; on My day, My bookings and the page of the list. */
@Named
@RequestScoped
public class WaitingPanel {

    /** A desk that is held for the caller. */
    public record Offer(String id, String desk, String says, String until) {}

    /** A list the caller is on. */
    public record Wait(
            String id,
            String what,
            String position,
            List<String> why,
            List<Before> before,
            String seed,
            String ticket,
            String got,
            String joined) {}

    /** Somebody in front of the caller, without a name. */
    public record Before(int number, int got, String hour, String ticket) {}

    @Inject
    private MyWaitingList myWaitingList;

    @Inject
    private AcceptPlace acceptPlace;

    @Inject
    private LeaveWaitingList leaveWaitingList;

    @Inject
    private WaitingWords waitingWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private @Nullable List<WaitingRow> rows;

    private List<WaitingRow> rows() {
        var known = rows;
        if (known == null) {
            known = myWaitingList.list();
            rows = known;
        }
        return known;
    }

    public List<Offer> getOffers() {
        return rows().stream()
                .flatMap(row -> row.offered().stream()
                        .map(offered -> new Offer(
                                row.entry().id().toString(),
                                offered.place().desk().spokenName(),
                                waitingWords.offer(offered),
                                waitingWords.limit(offered))))
                .toList();
    }

    public List<Wait> getWaits() {
        return rows().stream()
                .flatMap(row -> row.standing().stream().map(standing -> {
                    var number = new int[1];
                    return new Wait(
                            row.entry().id().toString(),
                            waitingWords.what(row),
                            waitingWords.position(standing),
                            waitingWords.why(row, standing),
                            row.before().stream()
                                    .map(before -> new Before(
                                            ++number[0],
                                            before.got(),
                                            When.moment(before.hour()),
                                            WaitingWords.ticket(before.ticket())))
                                    .toList(),
                            row.seed(),
                            WaitingWords.ticket(standing.mine().ticket()),
                            words.of("waiting.got", standing.mine().got()),
                            When.moment(row.joined()));
                }))
                .toList();
    }

    /** Takes the desk and goes on to what was booked. */
    public @Nullable String accept() throws IOException {
        var decision = acceptPlace.accept(asked());
        if (decision instanceof BookingDecision.Refused refused) {
            rows = null;
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        BookingRow row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        go("/confirmed.xhtml?ref=" + row.reference());
        return null;
    }

    /** Leaves the list, or says no to what is offered, which is the same. */
    public @Nullable String leave() throws IOException {
        leaveWaitingList.leave(asked());
        go("/waiting-list.xhtml?done=left");
        return null;
    }

    private static void go(String to) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + to);
    }

    private static WaitingId asked() {
        var text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("waiting", "");
        try {
            return WaitingId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("place on the waiting list", "of that id");
        }
    }
}
