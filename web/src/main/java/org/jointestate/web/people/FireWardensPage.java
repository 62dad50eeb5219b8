package org.jointestate.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jointestate.domain.people.AppointFireWarden;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeeFireWardens;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the fire wardens, finds somebody by name, and gives or takes the mark. */
@Named
@RequestScoped
public class FireWardensPage {

    private String search = "";
    private SeeFireWardens.@Nullable Wardens wardens;

    @Inject
    private SeeFireWardens seeFireWardens;

    @Inject
    private AppointFireWarden appointFireWarden;

    @Inject
    private Words words;

    /** Before anything is decoded: which buttons the page has depends on it. */
    @PostConstruct
    void read() {
        search = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("search", "");
    }

    /** Says when too little was typed to look for; called before the page is shown. */
    public void look() {
        if (search.strip().length() == 1) {
            words.error("search", "wardens.searchShort", search.strip());
        }
    }

    public @Nullable String appoint(String id) throws IOException {
        return change(id, true);
    }

    public @Nullable String standDown(String id) throws IOException {
        return change(id, false);
    }

    private @Nullable String change(String id, boolean warden) throws IOException {
        if (!appointFireWarden.appoint(PersonId.of(id), warden) && !warden) {
            words.errorSentence(null, words.of("wardens.lastRole"));
            wardens = null;
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/fire-wardens.xhtml?done=" + (warden ? "in" : "out")
                + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        return null;
    }

    private SeeFireWardens.Wardens wardens() {
        var known = wardens;
        if (known == null) {
            known = seeFireWardens.see(search);
            wardens = known;
        }
        return known;
    }

    public List<Person> getWardens() {
        return wardens().wardens();
    }

    public List<Person> getFound() {
        return wardens().found();
    }

    public boolean isMore() {
        return wardens().more();
    }

    public boolean isSearched() {
        return search.strip().length() > 1;
    }

    public String getSearch() {
        return search;
    }
}
