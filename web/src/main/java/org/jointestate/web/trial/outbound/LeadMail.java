package org.jointestate.web.trial.outbound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.reminder.LeadLetter;
import org.jointestate.domain.trial.reminder.WriteLeadLetter;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.shared.outbound.Paragraphs;

/** Carries the morning mail of leads: how much waits in which trial, and no value of any. */
public class LeadMail implements Courier {

    private final Function<String, WriteLeadLetter.Decision> write;
    private final MailServer server;
    private final Words words;
    private final Demonstration demonstration;
    private final Clock clock;

    @Inject
    public LeadMail(
            WriteLeadLetter writeLetter, MailServer server, Words words, Demonstration demonstration, Clock clock) {
        this(writeLetter::write, server, words, demonstration, clock);
    }

    LeadMail(
            Function<String, WriteLeadLetter.Decision> write,
            MailServer server,
            Words words,
            Demonstration demonstration,
            Clock clock) {
        this.write = write;
        this.server = server;
        this.words = words;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return LeadLetter.TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        if (server.account().isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var decision = write.apply(message.content());
        return decision instanceof WriteLeadLetter.Decision.NotNeeded notNeeded
                ? new Delivery.NotNeeded(notNeeded.why().name())
                : server.send(mail(message, ((WriteLeadLetter.Decision.Written) decision).letter()));
    }

    private Mail mail(OutboxMessage message, LeadLetter letter) {
        var paragraphs = new ArrayList<String>();
        for (var one : letter.trials()) {
            var says = words.of("leadMail.trial", one.title(), one.late(), one.due(), one.odd(), one.daysLeft());
            paragraphs.add(one.synthetic() ? words.of("leadMail.synthetic", says) : says);
            Setting.publicAddress().ifPresent(address -> paragraphs.add(address + "/trial.xhtml?trial=" + one.trial()));
        }
        paragraphs.add(words.of("leadMail.why"));
        if (demonstration.isSynthetic()) {
            paragraphs.add(words.of("mail.demonstration"));
        }
        var subject = demonstration.marked(words.of("leadMail.subject"), words);
        var text = new Paragraphs(paragraphs);
        return new Mail(
                message.id(),
                letter.to(),
                subject,
                text.plain(),
                text.page(subject),
                Optional.empty(),
                clock.instant());
    }
}
