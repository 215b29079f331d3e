package it.sportellocertificati.web;

import java.util.List;

/**
 * One page of a search.
 *
 * @param total how many fit in all
 */
record BookingPage(List<BookingLine> bookings, long total, int page, int size) {}
