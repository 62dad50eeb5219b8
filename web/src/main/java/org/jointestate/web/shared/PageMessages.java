package org.jointestate.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of the page for its template: problems with a link to their field, and good news. */
@Named("messages")
@RequestScoped
public class PageMessages {

    /** One problem and the id of the field it belongs to, if any. */
    public record Problem(String sentence, @Nullable String field) {}

    public List<Problem> getProblems() {
        var context = FacesContext.getCurrentInstance();
        var problems = new ArrayList<Problem>();
        context.getClientIdsWithMessages().forEachRemaining(id -> context.getMessageList(id).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .forEach(message -> problems.add(new Problem(message.getSummary(), id))));
        return problems;
    }

    public List<String> getNews() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** The problem at this field, or nothing. */
    public @Nullable String at(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse(null);
    }
}
