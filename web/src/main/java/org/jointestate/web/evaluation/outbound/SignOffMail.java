package org.jointestate.web.evaluation.outbound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.evaluation.signoff.SignOffPost;
import org.jointestate.domain.evaluation.signoff.WriteSignOffLetter;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.shared.outbound.Paragraphs;

/** Carries the mail that tells somebody that a report waits for them. It names the trial and nobody. */
public class SignOffMail implements Courier {

    private final Function<SignOffPost.Message, Optional<WriteSignOffLetter.Letter>> write;
    private final MailServer server;
    private final Words words;
    private final Demonstration demonstration;
    private final Clock clock;

    @Inject
    public SignOffMail(
            WriteSignOffLetter writeLetter, MailServer server, Words words, Demonstration demonstration, Clock clock) {
        this(writeLetter::write, server, words, demonstration, clock);
    }

    SignOffMail(
            Function<SignOffPost.Message, Optional<WriteSignOffLetter.Letter>> write,
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
        return SignOffPost.TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        if (server.account().isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var read = SignOffPost.Message.read(message.content());
        if (read.isEmpty()) {
            return new Delivery.Refused("UNREADABLE");
        }
        return write.apply(read.get())
                .map(letter -> server.send(mail(message, letter)))
                .orElseGet(() -> new Delivery.NotNeeded("OVERTAKEN"));
    }

    private Mail mail(OutboxMessage message, WriteSignOffLetter.Letter letter) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.of("signOffMail." + letter.news(), letter.title()));
        Setting.publicAddress()
                .ifPresent(address -> paragraphs.add(address + "/sign-off.xhtml?dataset=" + letter.dataset()));
        if (letter.synthetic() || demonstration.isSynthetic()) {
            paragraphs.add(words.of("mail.demonstration"));
        }
        var marked = demonstration.marked(words.of("signOffMail.subject." + letter.news()), words);
        var text = new Paragraphs(paragraphs);
        return new Mail(
                message.id(), letter.to(), marked, text.plain(), text.page(marked), Optional.empty(), clock.instant());
    }
}
