/** From finished chapters to the frozen {@link it.sportellocertificati.report.ReportDocument}: approval, corrections, what is published. */
@NullMarked
@NamedInterface("approval")
package it.sportellocertificati.report.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
