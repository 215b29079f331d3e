/** Sportello Certificati: rooms are the packages below; who may import whom is checked by a test. */
@NullMarked
package it.sportellocertificati;

import org.jspecify.annotations.NullMarked;
