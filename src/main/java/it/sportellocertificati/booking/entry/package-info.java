/** What every booking meets when it comes in, whoever books: texts and people as typed, repeats, the number. */
@NullMarked
package it.sportellocertificati.booking.entry;

import org.jspecify.annotations.NullMarked;
