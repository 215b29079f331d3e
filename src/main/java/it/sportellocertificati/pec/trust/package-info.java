/** Whether a provider really signed what it seems to have signed (S/MIME, DM 2/11/2005, technical rules §7). */
@NullMarked
package it.sportellocertificati.pec.trust;

import org.jspecify.annotations.NullMarked;
