package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.SurveyItem;

/** Shows the statements to whoever holds a code that has not been used. Looking uses nothing up. */
@UseCase(open = true)
public class LookAtSurvey {

    public sealed interface Decision {
        record Asked(String trial, String wave, List<SurveyItem> items, LocalDate lastDay, boolean synthetic)
                implements Decision {}

        record Shut(SurveyDoor.Refusal why) implements Decision {}
    }

    private final SurveyDoor door;

    @Inject
    public LookAtSurvey(SurveyDoor door) {
        this.door = door;
    }

    public Decision look(String code, String address) {
        var opening = door.look(code, address);
        if (opening instanceof SurveyDoor.Opening.Shut shut) {
            return new Decision.Shut(shut.why());
        }
        var open = (SurveyDoor.Opening.Open) opening;
        var plan = open.trial().protocol();
        return new Decision.Asked(
                plan.title(),
                open.wave().name(),
                plan.surveyItems(),
                open.round().lastDay(),
                plan.synthetic());
    }
}
