@NullMarked
package it.sportellocertificati.delivery;

import org.jspecify.annotations.NullMarked;
