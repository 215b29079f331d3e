/** Who there is: groups, their rights and Tasklist filters, the first administrator, the users of the demo. */
@NullMarked
package it.sportellocertificati.platform.identity;

import org.jspecify.annotations.NullMarked;
