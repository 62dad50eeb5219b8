package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jointestate.domain.people.ChooseWhoSeesMe;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The part of My settings in which somebody says who may see where they sit today. */
@Named
@RequestScoped
public class SeenByPage {

    /** A choice as a radio with what it means. */
    public record Choice(String value, String label, String says, boolean chosen) {}

    @Inject
    private ChooseWhoSeesMe chooseWhoSeesMe;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    public @Nullable String save() throws IOException {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var chosen = Arrays.stream(SeenBy.values())
                .filter(one -> one.name().equals(asked.get("seenBy")))
                .findFirst();
        if (chosen.isEmpty()) {
            words.error("seen-by", "seen.missing");
            return null;
        }
        chooseWhoSeesMe.choose(chosen.get());
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/settings.xhtml?done=seen");
        return null;
    }

    public List<Choice> getChoices() {
        var now = caller.asPerson().map(Person::seenBy).orElse(SeenBy.NOBODY);
        return Arrays.stream(SeenBy.values())
                .map(one ->
                        new Choice(one.name(), words.of("seen.by." + one), words.of("seen.bySays." + one), one == now))
                .toList();
    }
}
