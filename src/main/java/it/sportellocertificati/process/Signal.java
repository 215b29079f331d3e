package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.MessagePurpose;
import org.jspecify.annotations.Nullable;

/**
 * Tells a running process to look again; what there is to see stands in the domain.
 *
 * @param process key of the process that may wait for it
 * @param message the model's message
 * @param businessKey of the process instance
 * @param purpose of the message sent, where one booking has several of them on their way
 */
record Signal(
        String process,
        String message,
        String businessKey,
        @Nullable MessagePurpose purpose) {

    static Signal receipt(BookingNumber number, MessagePurpose purpose) {
        return new Signal(PecDelivery.PROCESS, PecDelivery.MESSAGE_RECEIPT_ARRIVED, number.value(), purpose);
    }

    static Signal notice(BookingNumber number) {
        return new Signal(BookingNotice.PROCESS, BookingNotice.MESSAGE_NOTICE_ARRIVED, number.value(), null);
    }

    static Signal cancellation(BookingNumber number) {
        return new Signal(
                AdministrationBooking.PROCESS, AdministrationBooking.MESSAGE_BOOKING_CANCELLED, number.value(), null);
    }

    static Signal collection(BookingNumber number) {
        return new Signal(CitizenBooking.PROCESS, CitizenBooking.MESSAGE_CERTIFICATES_COLLECTED, number.value(), null);
    }

    static Signal citizensCancellation(BookingNumber number) {
        return new Signal(CitizenBooking.PROCESS, CitizenBooking.MESSAGE_BOOKING_CANCELLED, number.value(), null);
    }

    /** @param edition its key */
    static Signal announcement(String edition) {
        return new Signal(ReportAnnouncement.PROCESS, ReportAnnouncement.MESSAGE_ANNOUNCEMENT_SETTLED, edition, null);
    }
}
