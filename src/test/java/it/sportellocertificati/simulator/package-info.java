@NullMarked
package it.sportellocertificati.simulator;

import org.jspecify.annotations.NullMarked;
