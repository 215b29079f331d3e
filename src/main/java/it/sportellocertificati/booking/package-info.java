/**
 * The booking and its life: who asks for which certificate about whom, the number, the decisions of the Procura and the timeline.
 *
 * <p>People and reasons are sealed before they reach the database; the process engine learns a booking's number and nothing else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "agreement", "safekeeping"})
package it.sportellocertificati.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
