/**
 * Ordinary mail to citizens: never certified, never from a PEC account, and no evidence of anything.
 *
 * <p>A note is fixed in the transaction of the step that wants it sent and leaves after the commit, from one node at a time. It is kept
 * sealed for as long as it waits and no longer: once it has left, or cannot, only its number, its booking and its end remain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "safekeeping"})
package it.sportellocertificati.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
