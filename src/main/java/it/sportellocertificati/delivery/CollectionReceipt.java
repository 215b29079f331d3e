package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenParticulars;
import it.sportellocertificati.booking.citizen.Collected;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.document.Capacity;
import it.sportellocertificati.document.CollectionFacts;
import it.sportellocertificati.document.CollectionFacts.CollectedPaper;
import it.sportellocertificati.document.Papers;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The receipt that whoever collects signs. */
@Service
public class CollectionReceipt {

    private final Papers papers;
    private final CitizenPapers filled;
    private final MessageSource messages;

    CollectionReceipt(Papers papers, CitizenPapers filled, MessageSource messages) {
        this.papers = papers;
        this.filled = filled;
        this.messages = messages;
    }

    /** @throws Missing when the booking was erased */
    public byte[] print(CitizenBooking booking, Collected collected) {
        CitizenParticulars particulars = booking.particulars();
        if (particulars == null) {
            throw new Missing("booking.unknown", booking.number().value());
        }
        var act = new CitizenWords(messages, Locale.ITALIAN);
        return papers.collectionReceipt(new CollectionFacts(
                particulars.locale(),
                booking.number(),
                CitizenPapers.person(particulars.person()),
                collected.collector(),
                capacity(particulars.applicant(), collected),
                act.say(
                        "delivery.citizen.identity",
                        act.say("delivery.citizen.identity." + collected.documentKind()),
                        collected.documentNumber()),
                booking.costs().certificates().stream()
                        .map(quote ->
                                new CollectedPaper(quote.certificate(), Objects.requireNonNullElse(quote.pages(), 1)))
                        .toList(),
                collected.payments().stream().map(paid -> paid(act, paid)).toList(),
                collected.due(),
                collected.at(),
                collected.clerk(),
                filled.counter(Locale.ITALIAN)));
    }

    /** Whoever comes in the person's place without having booked in it brings a delegation. */
    static Capacity capacity(Applicant applicant, Collected collected) {
        if (collected.inPerson()) {
            return Capacity.SELF;
        }
        return collected.byDelegation() || applicant == Applicant.SELF
                ? Capacity.DELEGATE
                : Capacity.valueOf(applicant.name());
    }

    private static String paid(CitizenWords act, Collected.Paid paid) {
        return act.say(
                "delivery.citizen.paid." + paid.kind(), paid.number(), act.day(paid.date()), act.euro(paid.amount()));
    }
}
