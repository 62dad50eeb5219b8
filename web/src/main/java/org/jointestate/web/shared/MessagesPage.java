package org.jointestate.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.outbox.DropMessage;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.shared.outbox.RetryMessage;
import org.jointestate.domain.shared.outbox.SeeOutbox;
import org.jointestate.web.shared.outbound.MailServer;
import org.jspecify.annotations.Nullable;

/** The messages that wait or failed, for the administrator: why, when the next try is, sent again or given up. */
@Named
@RequestScoped
public class MessagesPage {

    /** One message in words. Whom it is for is not shown. */
    public record Row(UUID id, String mark, String kind, String state, String says, boolean open) {}

    /** How many messages there are in one state. */
    public record Count(String state, int messages) {}

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Inject
    private SeeOutbox seeOutbox;

    @Inject
    private RetryMessage retryMessage;

    @Inject
    private DropMessage dropMessage;

    @Inject
    private MailServer mailServer;

    @Inject
    private Words words;

    private SeeOutbox.@Nullable Contents contents;

    private SeeOutbox.Contents contents() {
        var known = contents;
        if (known == null) {
            known = seeOutbox.see();
            contents = known;
        }
        return known;
    }

    public String getMailSays() {
        return mailServer
                .account()
                .map(account -> words.of("messages.mailOn", account.toString(), account.from()))
                .orElseGet(() -> words.of("messages.mailOff"));
    }

    public List<Row> getRows() {
        return contents().open().stream().map(this::row).toList();
    }

    public List<Count> getCounts() {
        return Arrays.stream(OutboxMessage.State.values())
                .map(state -> new Count(
                        words.of("messages.state." + state), contents().count().getOrDefault(state, 0)))
                .toList();
    }

    private Row row(OutboxMessage message) {
        var says = new ArrayList<String>();
        says.add(words.of("messages.since", moment(message.added()), message.tries()));
        message.remark().map(this::because).ifPresent(says::add);
        if (message.state() == OutboxMessage.State.WAITING) {
            says.add(words.of("messages.next", moment(message.due())));
        }
        return new Row(
                message.id(),
                message.id().toString().substring(0, 8),
                topic(message.topic()),
                words.of("messages.state." + message.state()).toLowerCase(Locale.UK),
                String.join(" ", says),
                message.state() != OutboxMessage.State.SENDING);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String topic(String topic) {
        return words.has("messages.topic." + topic) ? words.of("messages.topic." + topic) : topic;
    }

    private String because(String remark) {
        var code = remark.split(" ")[0];
        var key = "messages.because." + code;
        var rest = remark.length() > code.length() ? remark.substring(code.length() + 1) : "";
        return words.has(key) ? words.of(key, rest) : remark;
    }

    public @Nullable String sendAgain() throws IOException {
        return answer(retryMessage.retry(asked()), "again");
    }

    public @Nullable String drop() throws IOException {
        return answer(dropMessage.drop(asked()), "dropped");
    }

    private @Nullable String answer(boolean could, String done) throws IOException {
        if (!could) {
            words.error(null, "messages.tooLate");
            contents = null;
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/messages.xhtml?done=" + done);
        return null;
    }

    private static UUID asked() {
        var id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("message", "");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("message", "of that id");
        }
    }
}
