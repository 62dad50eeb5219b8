package org.jointestate.web.people.outbound;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.FindMailbox;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.shared.outbound.Paragraphs;

/** Carries news of accounts to the mailboxes of their people. It says what happened and where to look, and holds no code and no link to press. */
public class AccountMail implements Courier {

    private final FindMailbox findMailbox;
    private final Words words;
    private final MailServer server;

    @Inject
    public AccountMail(FindMailbox findMailbox, Words words, MailServer server) {
        this.findMailbox = findMailbox;
        this.words = words;
        this.server = server;
    }

    @Override
    public String topic() {
        return AccountPost.TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        if (server.account().isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var told = AccountPost.Message.read(message.content());
        if (told.isEmpty()) {
            return new Delivery.Refused("NOT_UNDERSTOOD");
        }
        var to = findMailbox.find(told.get().person());
        if (to.isEmpty()) {
            return new Delivery.NotNeeded("NO_ADDRESS");
        }
        var news = told.get().news();
        var paragraphs = List.of(
                words.of("accountMail." + news),
                Setting.publicAddress()
                        .map(address -> words.of("accountMail.goTo", address))
                        .orElseGet(() -> words.of("accountMail.goThere")));
        var subject = words.of("accountMail." + news + ".subject");
        var text = new Paragraphs(paragraphs);
        return server.send(new Mail(
                message.id(), to.get(), subject, text.plain(), text.page(subject), Optional.empty(), message.added()));
    }
}
