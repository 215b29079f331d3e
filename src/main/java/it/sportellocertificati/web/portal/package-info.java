/**
 * The pages of the citizens, of the desk that serves them, of the kiosk and of the Procura's counter, in two languages and complete without
 * a script. What somebody types stays in memory for half an hour at most, under a random cookie, and never in an address.
 */
@NullMarked
package it.sportellocertificati.web.portal;

import org.jspecify.annotations.NullMarked;
