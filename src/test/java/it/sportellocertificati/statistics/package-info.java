/** Indicators against a naive count, and attacks on what is left out of them. */
@NullMarked
package it.sportellocertificati.statistics;

import org.jspecify.annotations.NullMarked;
