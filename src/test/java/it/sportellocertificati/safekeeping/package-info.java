/** Tests of the safekeeping, and the safekeeping on a bare database that other rooms' tests use. */
@NullMarked
package it.sportellocertificati.safekeeping;

import org.jspecify.annotations.NullMarked;
