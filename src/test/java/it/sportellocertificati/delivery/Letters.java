package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceivedLetter;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import java.util.UUID;

/** Letters as the mailroom opens them. */
final class Letters {

    private Letters() {}

    static ReceivedLetter received(UUID id, PecAddress sender, String subject, String text) {
        return new ReceivedLetter(
                id,
                "procura",
                "mailbox/procura",
                ReceivedState.ENVELOPE,
                SignatureVerdict.VALID,
                true,
                sender,
                subject,
                text,
                TestBookings.NOW,
                null);
    }

    /** One that lies in a booking's dossier already. */
    static ReceivedLetter filed(UUID id, BookingNumber number) {
        return new ReceivedLetter(
                id,
                "procura",
                number.value(),
                ReceivedState.ENVELOPE,
                SignatureVerdict.VALID,
                true,
                null,
                "",
                "",
                TestBookings.NOW,
                null);
    }
}
