package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is told of a published report: the addresses of {@code sportello.report.stakeholders}, or where none is set every administration of
 * the agreement in force, at its registered address. Each address once.
 */
@Component
class Stakeholders {

    private final List<PecAddress> configured;
    private final Agreements agreements;
    private final Clock clock;

    /** @throws it.sportellocertificati.common.InvalidValue when an address of the list is none: better at the start than on the day */
    Stakeholders(
            @Value("${sportello.report.stakeholders:}") List<String> configured, Agreements agreements, Clock clock) {
        this.configured = configured.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(PecAddress::parse)
                .toList();
        this.agreements = agreements;
        this.clock = clock;
    }

    List<PecAddress> today() {
        return (configured.isEmpty() ? administrations() : configured)
                .stream().distinct().toList();
    }

    private List<PecAddress> administrations() {
        LocalDate day = LocalDate.now(clock.withZone(RomeTime.ZONE));
        return agreements.current().administrations().stream()
                .filter((Administration one) -> one.inForceOn(day))
                .map(one -> one.deliveryAddressOn(day))
                .flatMap(Optional::stream)
                .toList();
    }
}
