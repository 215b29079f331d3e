/** The workstations of the desks (Art. 1 of the agreement): which computers belong to which desk, for as long as they are enrolled. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "agreement", "safekeeping"})
package it.sportellocertificati.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
