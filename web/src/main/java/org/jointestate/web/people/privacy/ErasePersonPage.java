package org.jointestate.web.people.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.privacy.ErasePerson;
import org.jointestate.domain.people.privacy.ErasurePlan;
import org.jointestate.domain.people.privacy.PlanErasure;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Says in words what would go and what would stay if somebody were erased, and erases them when that is asked for. */
@Named
@RequestScoped
public class ErasePersonPage {

    private String id = "";
    private boolean sure;
    private boolean evenIfBooked;
    private PlanErasure.@Nullable Planned planned;

    @Inject
    private PlanErasure planErasure;

    @Inject
    private ErasePerson erasePerson;

    @Inject
    private Words words;

    @PostConstruct
    void read() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = asked.getOrDefault("id", "");
        sure = asked.containsKey("sure");
        evenIfBooked = asked.containsKey("evenIfBooked");
    }

    /** Before anything is rendered, so that somebody unknown is answered by a status. */
    public void open() {
        planned();
    }

    private PlanErasure.Planned planned() {
        if (planned == null) {
            planned = planErasure.plan(personId());
        }
        return planned;
    }

    private PersonId personId() {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("person", id);
        }
    }

    public String getId() {
        return id;
    }

    public Person getPerson() {
        return planned().person();
    }

    public int getOpenBookings() {
        return planned().plan().openBookings();
    }

    public String getOpenBookingsSay() {
        return words.of("erase.openBookings", getOpenBookings());
    }

    public boolean isSure() {
        return sure;
    }

    public boolean isEvenIfBooked() {
        return evenIfBooked;
    }

    public List<String> getGoes() {
        return planned().plan().goes().stream().map(this::sentence).toList();
    }

    public List<String> getStays() {
        return planned().plan().stays().stream().map(this::sentence).toList();
    }

    private String sentence(ErasurePlan.Part part) {
        var what = words.of("erase.rows", HeldDataFiles.sectionInWords(part.name(), words), part.rows());
        return part.why().isEmpty() ? what : what + ": " + part.why();
    }

    public List<String> getStruckOut() {
        return planned().plan().struckOut().stream().map(this::text).toList();
    }

    public List<String> getLeft() {
        return planned().plan().left().stream().map(this::text).toList();
    }

    private String text(ErasurePlan.Part part) {
        var what = words.of("held.mention", part.name(), part.rows());
        return part.why().isEmpty() ? what : what + ": " + part.why();
    }

    public @Nullable String erase() {
        if (!sure) {
            words.error("sure", "erase.notSure");
            return null;
        }
        var decision = erasePerson.erase(personId(), evenIfBooked);
        if (decision instanceof ErasePerson.Decision.HasOpenBookings has) {
            words.error("evenIfBooked", "erase.stillBooked", has.bookings());
        } else if (decision instanceof ErasePerson.Decision.NotYourself) {
            words.error("sure", "erase.notYourself");
        } else if (decision instanceof ErasePerson.Decision.LastAdministrator) {
            words.error("sure", "people.lastAdministrator");
        } else {
            return "/people.xhtml?faces-redirect=true&done=erased";
        }
        return null;
    }
}
