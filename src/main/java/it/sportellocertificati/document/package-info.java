/**
 * Certificates as files: what may be stored for a booking, the check of its signatures (PAdES and CAdES, without any
 * access to a network), and the sealed files themselves.
 */
@NullMarked
package it.sportellocertificati.document;

import org.jspecify.annotations.NullMarked;
