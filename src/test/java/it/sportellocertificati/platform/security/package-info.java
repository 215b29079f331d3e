/** Tests of the parts of this package that need no running application. */
@NullMarked
package it.sportellocertificati.platform.security;

import org.jspecify.annotations.NullMarked;
