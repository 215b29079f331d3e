/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("text")
package it.sportellocertificati.report.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
