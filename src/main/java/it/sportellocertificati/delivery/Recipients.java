package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreement;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a message may go: registered addresses in force today and nothing else, since an address is never guessed. */
@Component
class Recipients {

    private final Agreements agreements;
    private final Clock clock;

    Recipients(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    Optional<PecAddress> usual(Booking booking, MessagePurpose purpose) {
        Agreement agreement = agreements.current();
        if (purpose == MessagePurpose.NOTICE) {
            return Optional.of(agreement.procura().pec());
        }
        return agreement.inForce(booking.administration(), today()).flatMap(a -> a.deliveryAddressOn(today()));
    }

    List<PecAddress> allowed(Booking booking, MessagePurpose purpose) {
        Agreement agreement = agreements.current();
        if (purpose == MessagePurpose.NOTICE) {
            return List.of(agreement.procura().pec());
        }
        return agreement
                .inForce(booking.administration(), today())
                .map(a -> a.addressesOn(today()))
                .orElse(List.of());
    }

    /** The name that the administration had when it asked: a successor takes its mail, not its requests. */
    String nameOf(Booking booking) {
        LocalDate asked = booking.submittedAt().atZone(RomeTime.ZONE).toLocalDate();
        return agreements
                .current()
                .administration(booking.administration())
                .map((Administration a) -> a.nameOn(asked))
                .orElse(booking.administration());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(RomeTime.ZONE));
    }
}
