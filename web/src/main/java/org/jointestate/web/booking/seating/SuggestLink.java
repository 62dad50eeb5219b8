package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.web.booking.ChooseDeskPage;

/** Where the page of suggestions is, for the time that the floor shows. */
@Named
@RequestScoped
public class SuggestLink {

    @Inject
    private ChooseDeskPage floor;

    public String getAddress() {
        return "%s/suggest-desk.xhtml?site=%s&day=%s&%s"
                .formatted(
                        FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(),
                        floor.getView().getSite(),
                        floor.getDay(),
                        floor.getTime().query());
    }
}
