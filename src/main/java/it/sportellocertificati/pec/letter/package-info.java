/** A letter of ours as the exact bytes that will leave: written once, never changed afterwards. */
@NullMarked
package it.sportellocertificati.pec.letter;

import org.jspecify.annotations.NullMarked;
