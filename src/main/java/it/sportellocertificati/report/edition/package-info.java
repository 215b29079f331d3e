/**
 * Editions and their chapters: the plan, who writes what until when, what the Camera helps with (Art. 11), and the states between the
 * plan and the publication. It knows of texts only which version is the present one.
 */
@NullMarked
@NamedInterface("edition")
package it.sportellocertificati.report.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
