/** How each line to a provider is doing: when it may be tried again, what an operator has to know, and since when. */
@NullMarked
package it.sportellocertificati.pec.health;

import org.jspecify.annotations.NullMarked;
