/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("approval")
package it.sportellocertificati.report.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
