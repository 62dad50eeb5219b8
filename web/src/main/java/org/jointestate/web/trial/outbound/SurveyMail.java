package org.jointestate.web.trial.outbound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.survey.online.SurveyLetter;
import org.jointestate.domain.trial.survey.online.TakeBackSurveyCode;
import org.jointestate.domain.trial.survey.online.WriteSurveyLetter;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.shared.outbound.Paragraphs;

/** Carries invitations to a survey and reminders. The code of an invitation is made here, for this mail; one that does not leave gives it back. */
public class SurveyMail implements Courier {

    private final Function<String, WriteSurveyLetter.Decision> write;
    private final Consumer<String> takeBack;
    private final MailServer server;
    private final Words words;
    private final Demonstration demonstration;
    private final Clock clock;

    @Inject
    public SurveyMail(
            WriteSurveyLetter writeLetter,
            TakeBackSurveyCode takeBack,
            MailServer server,
            Words words,
            Demonstration demonstration,
            Clock clock) {
        this(writeLetter::write, takeBack::takeBack, server, words, demonstration, clock);
    }

    SurveyMail(
            Function<String, WriteSurveyLetter.Decision> write,
            Consumer<String> takeBack,
            MailServer server,
            Words words,
            Demonstration demonstration,
            Clock clock) {
        this.write = write;
        this.takeBack = takeBack;
        this.server = server;
        this.words = words;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return SurveyLetter.TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        if (server.account().isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var decision = write.apply(message.content());
        if (decision instanceof WriteSurveyLetter.Decision.NotNeeded notNeeded) {
            return new Delivery.NotNeeded(notNeeded.why().name());
        }
        var letter = ((WriteSurveyLetter.Decision.Written) decision).letter();
        var delivery = server.send(mail(message, letter));
        if (!(delivery instanceof Delivery.Sent)) {
            letter.code().ifPresent(takeBack);
        }
        return delivery;
    }

    private Mail mail(OutboxMessage message, SurveyLetter letter) {
        var kind = letter.code().isPresent() ? "invitation" : "reminder";
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK).format(letter.lastDay());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.of("surveyMail." + kind + ".says", letter.trial(), letter.wave(), day));
        letter.code().ifPresent(code -> paragraphs.add(words.of("surveyMail.code", code)));
        paragraphs.add(Setting.publicAddress()
                .map(address -> words.of("surveyMail.goTo", address + "/survey.xhtml"))
                .orElseGet(() -> words.of("surveyMail.goThere")));
        paragraphs.add(words.of("surveyMail." + kind + ".anonymous"));
        if (demonstration.isSynthetic()) {
            paragraphs.add(words.of("mail.demonstration"));
        } else if (letter.synthetic()) {
            paragraphs.add(words.of("surveyMail.synthetic"));
        }
        var subject = words.of("surveyMail." + kind + ".subject", letter.trial());
        var text = new Paragraphs(paragraphs);
        return new Mail(
                message.id(),
                letter.to(),
                letter.synthetic() || demonstration.isSynthetic()
                        ? words.of("mail.demonstrationSubject", subject)
                        : subject,
                text.plain(),
                text.page(subject),
                Optional.empty(),
                clock.instant());
    }
}
