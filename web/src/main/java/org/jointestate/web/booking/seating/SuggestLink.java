package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.web.booking.ChooseDeskPage;
import org.jointestate.web.shared.Asking;

/** Where the page of suggestions is, for the time that the floor shows. */
@Named
@ApplicationScoped
public class SuggestLink {

    @Inject
    private ChooseDeskPage floor;

    public String getAddress() {
        return "%s/suggest-desk.xhtml?site=%s&day=%s&%s"
                .formatted(
                        Asking.base(),
                        floor.getView().getSite(),
                        floor.getDay(),
                        floor.getTime().query());
    }
}
