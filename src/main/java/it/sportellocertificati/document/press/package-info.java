/** How a page of words becomes a PDF that can be kept (PDF/A-2a, ISO 19005-2) and read aloud (PDF/UA-1, ISO 14289-1). */
@NullMarked
@NamedInterface("press")
package it.sportellocertificati.document.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
