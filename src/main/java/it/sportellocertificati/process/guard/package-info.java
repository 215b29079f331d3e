/** What the engine itself refuses, whatever the door; the only place of the room that knows the engine's inner side. */
@NullMarked
package it.sportellocertificati.process.guard;

import org.jspecify.annotations.NullMarked;
