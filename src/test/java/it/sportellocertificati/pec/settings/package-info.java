/** What may and may not be set. */
@NullMarked
package it.sportellocertificati.pec.settings;

import org.jspecify.annotations.NullMarked;
