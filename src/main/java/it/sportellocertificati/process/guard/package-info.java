/** What the engine itself refuses, whatever the door, and what its own interface cannot do: the only place of the room that knows its inner side. */
@NullMarked
package it.sportellocertificati.process.guard;

import org.jspecify.annotations.NullMarked;
