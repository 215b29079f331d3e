/**
 * What a received message is and says: bytes in, a value out, nothing else touched. Everything here reads what strangers
 * write, so every size, depth and count has a bound, and whatever cannot be read becomes a value as well.
 */
@NullMarked
package it.sportellocertificati.pec.parsing;

import org.jspecify.annotations.NullMarked;
