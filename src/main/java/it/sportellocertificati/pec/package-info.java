/**
 * Certified mail (PEC): what leaves, what comes in, and what a provider's receipts prove.
 *
 * <p>A letter is fixed, byte by byte, in the transaction of the step that wants it sent, and leaves later; a receipt is
 * recorded first, with its signature's verdict, and only then told to others by an event. Sources: DPR 68/2005, DM
 * 2/11/2005 and its technical rules, RFC 6109.
 */
@NullMarked
package it.sportellocertificati.pec;

import org.jspecify.annotations.NullMarked;
