@NullMarked
package it.sportellocertificati.booking;

import org.jspecify.annotations.NullMarked;
