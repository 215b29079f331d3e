/** Tests of the whole house, and the running application that rooms' tests share. */
@NullMarked
package it.sportellocertificati;

import org.jspecify.annotations.NullMarked;
