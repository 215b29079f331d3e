/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("citizen")
package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
