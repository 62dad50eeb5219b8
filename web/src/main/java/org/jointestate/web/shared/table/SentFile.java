package org.jointestate.web.shared.table;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.web.shared.UnwantedText;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form.
 *
 * @param name what its sender's computer calls it, without its folder
 */
public record SentFile(String name, byte[] bytes) {

    /** What the form sent in this field; nothing where no file was chosen. A file that is too big is cut one byte behind the limit. */
    public static Optional<SentFile> in(String field) {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            for (var part : request.getParts()) {
                if (part.getName().equals(field) && part.getSize() > 0) {
                    try (var in = part.getInputStream()) {
                        return Optional.of(new SentFile(
                                nameOf(part.getSubmittedFileName()), in.readNBytes(CsvTables.MOST_BYTES + 1)));
                    }
                }
            }
            return Optional.empty();
        } catch (IllegalStateException tooBig) {
            return Optional.of(new SentFile("", new byte[CsvTables.MOST_BYTES + 1]));
        } catch (IOException | ServletException noFile) {
            return Optional.empty();
        }
    }

    /** The last part of the name a browser gives: some send a path. */
    static String nameOf(@Nullable String submitted) {
        if (submitted == null || submitted.isBlank()) {
            return "table.csv";
        }
        var name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        var plain = UnwantedText.without(name).replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }
}
