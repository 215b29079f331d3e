/** Reading against a library and servers that misbehave. */
@NullMarked
package it.sportellocertificati.pec.reading;

import org.jspecify.annotations.NullMarked;
