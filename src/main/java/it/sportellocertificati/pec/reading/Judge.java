package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SentMessage;
import it.sportellocertificati.pec.archive.Arrival;
import it.sportellocertificati.pec.archive.Judgement;
import it.sportellocertificati.pec.archive.ReceivedDetail;
import it.sportellocertificati.pec.archive.SentArchive;
import it.sportellocertificati.pec.parsing.Daticert;
import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.LetterTold;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import it.sportellocertificati.pec.parsing.UnreadableMail;
import it.sportellocertificati.pec.settings.KindMapping;
import it.sportellocertificati.pec.settings.PecProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a message that has been read is to us: above all, whether a receipt is ours and counts. */
@Component
class Judge {

    /** No provider's clock is this wrong; and databases do not take every date that a text can name. */
    private static final Duration CREDIBLE = Duration.ofDays(3 * 365);

    private final OurLetters letters;
    private final SentArchive sent;
    private final PecProperties properties;

    Judge(OurLetters letters, SentArchive sent, PecProperties properties) {
        this.letters = letters;
        this.sent = sent;
        this.properties = properties;
    }

    Judgement judge(Arrival arrival, ReceivedMail mail) {
        if (mail instanceof ReceiptMail receipt) {
            return receipt(arrival, receipt);
        }
        if (mail instanceof LetterMail letter) {
            return letter(arrival, letter);
        }
        return Judgement.unreadable(arrival, ((UnreadableMail) mail).problem(), true);
    }

    private Judgement receipt(Arrival arrival, ReceiptMail receipt) {
        Optional<OurLetters.OurLetter> ours = letters.find(receipt.about());
        boolean believed =
                ours.map(letter -> receipt.believableFor(() -> told(letter))).orElse(false);
        Daticert daticert = receipt.daticert();
        return new Judgement(
                ours.isPresent() ? ReceivedState.RECEIPT : ReceivedState.FOREIGN_RECEIPT,
                kind(receipt).name(),
                receipt.verdict(),
                believed,
                believed
                        && ours.map(letter -> letter.state() != MessageState.SENT)
                                .orElse(false),
                true,
                ours.map(OurLetters.OurLetter::messageId).orElse(null),
                ours.map(OurLetters.OurLetter::dossier).orElseGet(arrival::mailboxDossier),
                receipt.problem(),
                statedAt(arrival, receipt, daticert),
                daticert == null
                        ? ReceivedDetail.NOTHING
                        : ReceivedDetail.receipt(
                                daticert.recipient(), daticert.external(), daticert.provider(), daticert.words()));
    }

    private LetterTold told(OurLetters.OurLetter letter) {
        SentMessage message = sent.message(letter.messageId());
        return new LetterTold(properties.account(letter.account()).address(), message.to(), message.subject());
    }

    private ReceiptKind kind(ReceiptMail receipt) {
        Daticert daticert = receipt.daticert();
        return properties.kindMappings().stream()
                .filter(odd -> daticert != null && odd.fits(receipt.kind(), daticert.provider(), daticert.words()))
                .map(KindMapping::means)
                .findFirst()
                .orElse(receipt.kind());
    }

    private static Judgement letter(Arrival arrival, LetterMail letter) {
        return new Judgement(
                letter.state(),
                letter.state().name(),
                letter.verdict(),
                letter.trusted(),
                false,
                true,
                null,
                arrival.mailboxDossier(),
                letter.problem(),
                arrival.receivedAt(),
                ReceivedDetail.letter(
                        letter.sender() == null ? null : letter.sender().value(), letter.subject(), letter.text()));
    }

    private static Instant statedAt(Arrival arrival, ReceiptMail receipt, @Nullable Daticert daticert) {
        return Stream.of(Optional.ofNullable(daticert).map(Daticert::at), Optional.ofNullable(receipt.signedAt()))
                .flatMap(Optional::stream)
                .filter(at -> isCredible(at, arrival.receivedAt()))
                .findFirst()
                .orElse(arrival.receivedAt());
    }

    private static boolean isCredible(Instant at, Instant receivedAt) {
        return at.isAfter(receivedAt.minus(CREDIBLE)) && at.isBefore(receivedAt.plus(CREDIBLE));
    }
}
