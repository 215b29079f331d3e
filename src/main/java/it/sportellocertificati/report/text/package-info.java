/** What chapters say: cleaned texts, every version of them, who is writing just now, comparisons and remarks. */
@NullMarked
@NamedInterface("text")
package it.sportellocertificati.report.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
