package broken.domain.trial;

import jakarta.faces.context.FacesContext;
import org.jointestate.domain.shared.UseCase;

/** Breaks: use cases know injection only. */
@UseCase
public class UseCaseWithAScreen {
    FacesContext screen;
}
