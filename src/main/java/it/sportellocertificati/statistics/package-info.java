/**
 * What is counted: the indicators of the service, computed from bookings, deliveries and mails and never typed by hand. It only reads.
 *
 * <p>Every figure is a {@link it.sportellocertificati.statistics.FigureTable}, whether the service counts it or a person brings it from
 * elsewhere, so that one chart, one page and one CSV file serve all.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "safekeeping", "agreement", "booking", "booking :: citizen", "delivery", "desk"
        })
package it.sportellocertificati.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
