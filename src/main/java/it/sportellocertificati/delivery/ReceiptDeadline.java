package it.sportellocertificati.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a receipt is waited for: the provider has 24 h to say that it could not deliver, and an hour is for the way. */
@Component
class ReceiptDeadline {

    private final Duration timeout;

    ReceiptDeadline(@Value("${sportello.pec.receipt-timeout:25h}") Duration timeout) {
        this.timeout = timeout;
    }

    Instant from(Instant sent) {
        return sent.plus(timeout);
    }
}
