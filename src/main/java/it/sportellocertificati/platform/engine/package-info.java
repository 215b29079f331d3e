/** How the engine is set up: what it deploys, what it refuses, and the time it goes by. */
@NullMarked
package it.sportellocertificati.platform.engine;

import org.jspecify.annotations.NullMarked;
