package it.sportellocertificati.web;

import java.util.List;

/**
 * The answer to a booking or a correction.
 *
 * @param repeated whether the same request had been recorded before under the same idempotency key
 */
record BookingReceived(String number, List<BookingView.WarningView> warnings, boolean repeated) {}
