package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of the page for its template: problems with a link to their field, and good news. */
@Named("messages")
@ApplicationScoped
public class PageMessages {

    /** One problem and the id of the field it belongs to, if any. */
    public record Problem(String sentence, @Nullable String field) {}

    @Inject
    private Words words;

    @Inject
    private Me me;

    public List<Problem> getProblems() {
        var problems = new ArrayList<Problem>();
        if (Asking.isWithoutFaces()) {
            return problems;
        }
        var context = FacesContext.getCurrentInstance();
        context.getClientIdsWithMessages().forEachRemaining(id -> context.getMessageList(id).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .forEach(message -> problems.add(new Problem(message.getSummary(), id))));
        return problems;
    }

    public List<String> getNews() {
        if (Asking.isWithoutFaces()) {
            return List.of();
        }
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** What there is to say at the head of the page: problems, news, and that a form came too late, which a script shows. */
    public Drawing getTop() {
        return markup -> {
            getSummary().on(markup);
            for (var sentence : getNews()) {
                markup.raw("<p class=\"note note--done\" role=\"status\">")
                        .raw(Icon.svg("tick"))
                        .raw("<span>")
                        .says(sentence)
                        .raw("</span></p>");
            }
            if (me.isSignedIn()) {
                markup.raw("<p class=\"note note--care late-note\" id=\"late-note\" tabindex=\"-1\" hidden=\"hidden\">")
                        .raw(Icon.svg("clock"))
                        .raw("<span>")
                        .says(words.of("page.lateForm"))
                        .raw("</span></p>");
            }
        };
    }

    /** The problems alone. */
    public Drawing getSummary() {
        return markup -> {
            var problems = getProblems();
            if (!problems.isEmpty()) {
                summary(problems, markup);
            }
        };
    }

    private void summary(List<Problem> problems, Markup markup) {
        markup.raw(
                        "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" aria-labelledby=\"problem-heading\" id=\"error-summary\">")
                .raw("<h2 id=\"problem-heading\">")
                .says(words.of("page.problem"))
                .raw("</h2><ul class=\"dotted\">");
        for (var problem : problems) {
            markup.raw("<li>");
            if (problem.field() == null) {
                markup.says(problem.sentence());
            } else {
                markup.raw("<a href=\"#")
                        .says(problem.field())
                        .raw("\">")
                        .says(problem.sentence())
                        .raw("</a>");
            }
            markup.raw("</li>");
        }
        markup.raw("</ul></div>");
    }

    /** The same as {@code <je:problem at="..."/>}, where a page is drawn. */
    public void drawAt(String field, Markup markup) {
        var problem = at(field);
        if (problem != null) {
            markup.raw("<span class=\"field__wrong\" id=\"")
                    .says(field)
                    .raw("-problem\"><span class=\"hidden-text\">")
                    .says(words.of("page.errorTitle"))
                    .raw(" </span>")
                    .says(problem)
                    .raw("</span>");
        }
    }

    /** What the title of the page begins with when something is wrong on it. */
    public String getTitleBefore() {
        return getProblems().isEmpty() ? "" : words.of("page.errorTitle") + " ";
    }

    /** The problem at this field, or nothing. */
    public @Nullable String at(String field) {
        if (Asking.isWithoutFaces()) {
            return null;
        }
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse(null);
    }
}
