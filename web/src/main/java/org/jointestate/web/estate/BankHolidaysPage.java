package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jointestate.domain.estate.CloseOnBankHolidays;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The part of the page of a site that closes it on the bank holidays that are known. */
@Named
@RequestScoped
public class BankHolidaysPage {

    @Inject
    private CloseOnBankHolidays closeOnBankHolidays;

    @Inject
    private Words words;

    public @Nullable String close() throws IOException {
        try {
            var code = new SiteCode(asked("code"));
            return EstateForms.redirect("/site.xhtml?holidays=" + closeOnBankHolidays.close(code) + "&code=" + code);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    public String getDone() {
        return asked("holidays").matches("\\d{1,4}")
                ? words.of("site.bankHolidaysDone", Integer.parseInt(asked("holidays")))
                : "";
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }
}
