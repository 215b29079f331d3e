/** Ordinary mail over real sockets. */
@NullMarked
package it.sportellocertificati.mail;

import org.jspecify.annotations.NullMarked;
