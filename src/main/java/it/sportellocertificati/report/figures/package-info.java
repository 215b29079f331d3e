/** The figures and goals of an edition: indicators by name, tables that people type or import, goals with target and actual. */
@NullMarked
@NamedInterface("figures")
package it.sportellocertificati.report.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
