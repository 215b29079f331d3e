/** What a finished report becomes: a page, a PDF for keeping and for reading aloud, and its data as CSV. A report is an act of the office and is Italian alone. */
@NullMarked
@NamedInterface("press")
package it.sportellocertificati.report.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
