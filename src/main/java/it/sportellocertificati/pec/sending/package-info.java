/**
 * How letters leave. SMTP knows no transaction: when the line breaks after the content has begun to go, nobody knows
 * whether the provider took it. So a letter is claimed and committed before it goes, is never sent again once it may
 * have gone, and no database transaction is open while a server is talked to.
 */
@NullMarked
package it.sportellocertificati.pec.sending;

import org.jspecify.annotations.NullMarked;
