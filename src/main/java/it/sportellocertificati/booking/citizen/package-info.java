/**
 * What a citizen books for themselves: one dossier with up to three certificates, followed without an account, collected at the Procura's
 * counter, forgotten when nobody comes (Arts. 1 to 4 of the agreement; DPR 313/2002 artt. 24, 27, 33).
 */
@NullMarked
@NamedInterface("citizen")
package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
