/**
 * Keeps what must not be read by others: one key per dossier, so that a dossier can one day be made unreadable by
 * destroying its key alone, keyed digests for searching what is sealed, and the trail of who read and changed what
 * (judicial data: Art. 10 GDPR, Art. 2-octies of the Codice in materia di protezione dei dati personali, D.lgs.
 * 51/2018).
 */
@NullMarked
package it.sportellocertificati.safekeeping;

import org.jspecify.annotations.NullMarked;
