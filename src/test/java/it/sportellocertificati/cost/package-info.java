/** What a booking costs in SQL statements and transactions: the same on every machine, so it can be asserted. */
@NullMarked
package it.sportellocertificati.cost;

import org.jspecify.annotations.NullMarked;
