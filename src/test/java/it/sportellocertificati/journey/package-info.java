/** Whole journeys through the running product, as its users make them. */
@NullMarked
package it.sportellocertificati.journey;

import org.jspecify.annotations.NullMarked;
