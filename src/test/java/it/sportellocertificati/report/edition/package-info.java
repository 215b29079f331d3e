/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("edition")
package it.sportellocertificati.report.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
