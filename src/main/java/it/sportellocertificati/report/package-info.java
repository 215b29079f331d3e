/**
 * The bilancio sociale: editions, chapters, drafts and publication (Arts. 11 and 12 of the agreement). Two organisations write it; the
 * figures of the service come from {@code statistics}, and are frozen with the edition.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "safekeeping", "statistics", "document", "document :: press"})
package it.sportellocertificati.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
