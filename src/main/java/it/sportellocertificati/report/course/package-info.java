/** What persons decide on an edition's way that changes neither its plan nor its texts: how a publication that did not arrive goes on. */
@NullMarked
@NamedInterface("course")
package it.sportellocertificati.report.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
