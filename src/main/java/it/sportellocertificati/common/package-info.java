/**
 * Small types that validate themselves and the working-day calendar: what every room speaks of. An object of these
 * types is right by construction, so that no room has to check it again. Imports nothing of ours.
 */
@NullMarked
package it.sportellocertificati.common;

import org.jspecify.annotations.NullMarked;
