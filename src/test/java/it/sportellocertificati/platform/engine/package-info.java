/** Tests of the parts of this package that need no running application. */
@NullMarked
package it.sportellocertificati.platform.engine;

import org.jspecify.annotations.NullMarked;
