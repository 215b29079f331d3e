/**
 * What ties the models in {@code bpmn/} to the rooms that hold people, papers and mail.
 *
 * <p>The engine learns numbers, kinds and facts for its gateways ({@link it.sportellocertificati.process.Fact}). A delegate reads the
 * business key, makes one call and writes one or two facts; a message to a waiting process only says "look again", and the fact is read
 * where it is kept. Whatever a form would refuse is refused by a listener of the model too, so that no other door is wider.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "agreement",
            "booking",
            "booking :: citizen",
            "document",
            "delivery",
            "report",
            "report :: edition",
            "report :: figures",
            "report :: approval",
            "report :: publication",
            "report :: course"
        })
package it.sportellocertificati.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
