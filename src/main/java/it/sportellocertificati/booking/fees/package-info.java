/** The decision tables of the prices, read from {@code certificate-fees.dmn} by a decision engine of its own. */
@NullMarked
package it.sportellocertificati.booking.fees;

import org.jspecify.annotations.NullMarked;
