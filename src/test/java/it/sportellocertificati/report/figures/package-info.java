/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("figures")
package it.sportellocertificati.report.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
