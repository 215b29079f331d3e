/**
 * How a finished report gets out (Art. 12): an immutable version is kept with its files and their hashes, copied to where the Procura
 * publishes, fetched back and compared. What does not arrive is never lost silently.
 */
@NullMarked
@NamedInterface("publication")
package it.sportellocertificati.report.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
