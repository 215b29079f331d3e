/**
 * A document or a notice on its way to somebody, and the evidence that it arrived.
 *
 * <p>One delivery for each booking and purpose; a new attempt is a new message that names the one before. What the process waits for is
 * kept here, so that a receipt is recorded first and only then told to the process.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "agreement",
            "booking",
            "booking :: citizen",
            "document",
            "pec",
            "mail",
            "safekeeping"
        })
package it.sportellocertificati.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
