package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.CleanTextFilter;
import org.jointestate.web.shared.Words;

/** What the address or the form of a trial's page asks for. Nothing of it is believed: codes that cannot be are not found. */
@RequestScoped
public class Asked {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    @Inject
    private Words words;

    private HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** The parameter as it came, stripped; empty when there is none. */
    public String text(String name) {
        var value = request().getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The parameter with its blanks and empty lines: in a pasted column they are cells. */
    public String unstripped(String name) {
        var value = request().getParameter(name);
        return value == null ? "" : value;
    }

    /** Whether a mark that turns the direction of text, or a control character, was taken out of the parameter. */
    public boolean wasCleaned(String name) {
        return has(name) && CleanTextFilter.tookSomethingOutOf(request(), name);
    }

    public List<String> all(String name) {
        var values = request().getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Whether a form was sent, and not an address opened. */
    public boolean isSent() {
        return request().getMethod().equals("POST");
    }

    public TrialCode trial() {
        var typed = text("trial");
        return TrialCode.read(typed).orElseThrow(() -> new NotFound("trial", shortened(typed)));
    }

    public MeasureCode measure() {
        var typed = text("measure");
        return MeasureCode.read(typed).orElseThrow(() -> new NotFound("measure", shortened(typed)));
    }

    /** Which version of the plan the form was made from; one that no plan has where the field cannot be read. */
    public long version() {
        return text("version").matches("\\d{1,12}") ? Long.parseLong(text("version")) : -1;
    }

    public Optional<UUID> id(String name) {
        try {
            return has(name) ? Optional.of(UUID.fromString(text(name))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A date, or nothing and a message at the field. */
    public Optional<LocalDate> date(String name, String label) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeParseException notADate) {
            wrong(name, words.of("trial.notADate", words.of(label), shortened(text(name))));
            return Optional.empty();
        }
    }

    public List<Part> files(String name) throws IOException {
        try {
            return request().getParts().stream()
                    .filter(part -> part.getName().equals(name) && part.getSize() > 0)
                    .toList();
        } catch (IllegalStateException tooBig) {
            wrong(name, words.of("file.tooBigForThePage"));
            return List.of();
        } catch (ServletException notMultipart) {
            return List.of();
        }
    }

    /** A problem at a field, shown there and in the summary. */
    public void wrong(String field, String sentence) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
    }

    public boolean anyWrong() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }

    /** Where to go on: an address that says what is being done, so that going back or again does no harm. */
    public static String to(String page, String... parameters) {
        var address = new StringBuilder(page).append("?faces-redirect=true");
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            address.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    public static String shortened(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60) + "…";
    }
}
