package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import org.springframework.stereotype.Service;

/** The Procura's counter, where certificates are collected. */
@Service
public class Counter {

    /**
     * @param typedOrScanned a number in any writing, or the text of the sheet's QR code
     * @throws it.sportellocertificati.common.Missing when there is no such booking
     */
    public CollectionView open(String typedOrScanned) {
        throw new Conflict("booking.citizen.closed");
    }

    /**
     * @throws it.sportellocertificati.common.Rejected naming every wrong field; {@code payments} with the sum missing in euro
     * @throws Conflict when there is nothing to collect
     */
    public Collected collect(BookingNumber number, CollectionRecord record) {
        throw new Conflict("booking.citizen.closed");
    }
}
