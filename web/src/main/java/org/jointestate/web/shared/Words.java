package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sentences of the application, one bundle a feature, and the messages made of them. */
@ApplicationScoped
public class Words {

    private static final List<String> BUNDLES = List.of(
            "shared",
            "people",
            "privacy",
            "estate",
            "table",
            "booking",
            "seating",
            "use",
            "presence",
            "trial",
            "survey",
            "reference",
            "evaluation",
            "sign-off",
            "papers");

    /** All of them by key, the first bundle first: a floor of 200 desks asks for a thousand. */
    private static final Map<String, String> SENTENCES = read();

    /** Read once each; whoever fills one fills a copy, because they are not made for several threads. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    /** The sentence with this key, its gaps filled. Bundles write ’ for an apostrophe, since a plain one would quote. */
    public String of(String key, @Nullable Object... gaps) {
        var sentence =
                find(key).orElseThrow(() -> new IllegalArgumentException("No bundle has the key (%s).".formatted(key)));
        return gaps.length == 0 ? sentence : filled(sentence, gaps);
    }

    private static String filled(String sentence, @Nullable Object[] gaps) {
        var format = FORMATS.computeIfAbsent(sentence, text -> new MessageFormat(text, Locale.UK));
        return ((MessageFormat) format.clone()).format(gaps);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** A message at a field, shown there and in the summary at the top of the page. */
    public void error(@Nullable String field, String key, @Nullable Object... gaps) {
        add(field, FacesMessage.SEVERITY_ERROR, of(key, gaps));
    }

    /** The same for a sentence that is made already. */
    public void errorSentence(@Nullable String field, String sentence) {
        add(field, FacesMessage.SEVERITY_ERROR, sentence);
    }

    /** Good news or a remark, shown at the top of the page. */
    public void say(String key, @Nullable Object... gaps) {
        add(null, FacesMessage.SEVERITY_INFO, of(key, gaps));
    }

    private static void add(@Nullable String field, FacesMessage.Severity severity, String sentence) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(severity, sentence, null));
        if (severity == FacesMessage.SEVERITY_ERROR) {
            context.validationFailed();
        }
    }

    private static Optional<String> find(String key) {
        return Optional.ofNullable(SENTENCES.get(key));
    }

    private static Map<String, String> read() {
        var sentences = new HashMap<String, String>();
        for (var name : BUNDLES) {
            var bundle = ResourceBundle.getBundle("org.jointestate.web." + name + "-words", Locale.UK);
            bundle.keySet().forEach(key -> sentences.putIfAbsent(key, bundle.getString(key)));
        }
        return Map.copyOf(sentences);
    }
}
