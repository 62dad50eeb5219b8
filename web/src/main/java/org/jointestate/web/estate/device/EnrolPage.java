package org.jointestate.web.estate.device;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.estate.device.DeviceKind;
import org.jointestate.domain.estate.device.EnrolDevice;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows before it is set up, and after it was revoked. The address with the code is spent by a button, not by being opened:
 * mail programs open addresses by themselves.
 */
@Named
@RequestScoped
public class EnrolPage {

    private String code = "";

    @Inject
    private EnrolDevice enrolDevice;

    @Inject
    private Words words;

    /** Before anything is decoded: which buttons the page has depends on it. */
    @PostConstruct
    void read() {
        code = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("code", "");
    }

    public @Nullable String enrol() throws IOException {
        if (enrolDevice.enrol(code.strip()) instanceof EnrolDevice.Decision.Enrolled enrolled) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            DeviceCookie.give((HttpServletResponse) external.getResponse(), enrolled.secret());
            external.redirect(external.getRequestContextPath()
                    + (enrolled.kind() == DeviceKind.KIOSK ? "/kiosk.xhtml" : "/wall.xhtml"));
        } else {
            words.error("enrol-it", "screen.spent");
        }
        return null;
    }

    public String getCode() {
        return code;
    }
}
