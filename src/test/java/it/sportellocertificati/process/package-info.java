/** Tests of the models, alone and with the room that ties them to the domain. */
@NullMarked
package it.sportellocertificati.process;

import org.jspecify.annotations.NullMarked;
