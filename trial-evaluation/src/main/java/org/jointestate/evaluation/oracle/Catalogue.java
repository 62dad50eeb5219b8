package org.jointestate.evaluation.oracle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every method of the format by its name. */
final class Catalogue {

    /** Reads its input, calls the method, returns the keys of the format. */
    interface Method {
        Answer answer(Input input);
    }

    private static final Map<String, Method> METHODS = methods();

    private Catalogue() {}

    static @Nullable Method method(String name) {
        return METHODS.get(name);
    }

    private static Map<String, Method> methods() {
        var all = new TreeMap<String, Method>();
        ChartMethods.into(all);
        RateMethods.into(all);
        SeriesMethods.into(all);
        PowerMethods.into(all);
        SurveyMethods.into(all);
        PresenceMethods.into(all);
        MoneyMethods.into(all);
        PublicationMethods.into(all);
        return Collections.unmodifiableMap(all);
    }
}
