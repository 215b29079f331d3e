/** The rows of what was sent and received: who reads or writes them does it here, so that sealing has one place. */
@NullMarked
package it.sportellocertificati.pec.archive;

import org.jspecify.annotations.NullMarked;
