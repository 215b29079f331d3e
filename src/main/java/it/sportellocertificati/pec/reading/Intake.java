package it.sportellocertificati.pec.reading;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.MailSetAside;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.archive.Arrival;
import it.sportellocertificati.pec.archive.Judgement;
import it.sportellocertificati.pec.archive.ReceivedRows;
import it.sportellocertificati.pec.parsing.ReceiptParser;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import it.sportellocertificati.pec.parsing.UnreadableMail;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records a message: its bytes, what we make of it, the place reached and what the others do about it, all in one
 * transaction. When that fails, because somebody who was told failed, the bytes and the place alone are recorded, and the
 * rest is tried again later: the mailbox goes on.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ReceiptParser reader;
    private final Judge judge;
    private final ReceivedRows rows;
    private final Cursors cursors;
    private final OurLetters letters;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    Intake(
            ReceiptParser reader,
            Judge judge,
            ReceivedRows rows,
            Cursors cursors,
            OurLetters letters,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.reader = reader;
        this.judge = judge;
        this.rows = rows;
        this.cursors = cursors;
        this.letters = letters;
        this.events = events;
        this.transactions = transactions;
    }

    /** Records it; what somebody could not be told now is owed to them. */
    void take(Arrival arrival) {
        ReceivedMail mail = read(arrival);
        try {
            transactions.executeWithoutResult(status -> {
                Judgement judged = judge.judge(arrival, mail);
                if (rows.insert(arrival, judged)) {
                    tell(arrival, judged);
                }
                cursors.move(arrival.place());
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "pec: message {} kept, told later, {}",
                    arrival.id(),
                    failed.getClass().getName());
            keepForLater(arrival);
        }
    }

    /** Judges a kept message anew, and tells what may have changed. */
    void reconsider(UUID id) {
        Arrival arrival = rows.find(id).orElseThrow();
        ReceivedMail mail = read(arrival);
        transactions.executeWithoutResult(status -> {
            Judgement judged = judge.judge(arrival, mail);
            rows.update(arrival, judged);
            tell(arrival, judged);
        });
    }

    private ReceivedMail read(Arrival arrival) {
        String fault = arrival.fault();
        return fault == null ? reader.read(arrival.content(), arrival.receivedAt()) : new UnreadableMail(fault);
    }

    private void keepForLater(Arrival arrival) {
        transactions.executeWithoutResult(status -> {
            rows.insert(arrival, Judgement.unreadable(arrival, "not-recorded", false));
            cursors.move(arrival.place());
        });
    }

    private void tell(Arrival arrival, Judgement judged) {
        String account = arrival.place().account();
        if (judged.state() == ReceivedState.RECEIPT) {
            String messageId = judged.messageId();
            if (judged.believed() && messageId != null) {
                if (judged.provesSent()) {
                    letters.provenSent(messageId);
                }
                events.publishEvent(new ReceiptRecorded(
                        arrival.id(),
                        messageId,
                        ReceiptKind.valueOf(judged.kind()),
                        judged.detail().recipient(),
                        judged.detail().external(),
                        judged.statedAt()));
            } else {
                LOG.warn("pec: receipt {} for {} is not believed, {}", arrival.id(), messageId, judged.verdict());
            }
        } else if (judged.state() == ReceivedState.UNREADABLE) {
            LOG.warn("pec: message {} of {} is set aside, {}", arrival.id(), account, judged.problem());
            events.publishEvent(new MailSetAside(arrival.id(), account, arrival.receivedAt()));
        } else if (judged.state() != ReceivedState.FOREIGN_RECEIPT) {
            String sender = judged.detail().sender();
            events.publishEvent(new LetterReceived(
                    arrival.id(),
                    account,
                    sender == null ? null : new PecAddress(sender),
                    judged.believed(),
                    arrival.receivedAt()));
        }
    }
}
