/** As in the room itself, since this is the one that the tests see. */
@NullMarked
@NamedInterface("word")
package it.sportellocertificati.report.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
