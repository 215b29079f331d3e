package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FiscalCode;

/** Whose certificate a file has to be, for a file of another booking to be noticed before it leaves. */
public record CertificateExpectation(BookingNumber number, FiscalCode subject) {}
