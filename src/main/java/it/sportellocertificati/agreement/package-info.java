/**
 * The agreement between the Procura and the Camera di Commercio as data: offices, administrations with their
 * registered addresses (Art. 9), desks and what each may book (Arts. 3 and 4). Read from one file, checked when the
 * application starts, every error with its line; in memory from then on.
 */
@NullMarked
package it.sportellocertificati.agreement;

import org.jspecify.annotations.NullMarked;
