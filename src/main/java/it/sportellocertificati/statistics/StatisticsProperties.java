package it.sportellocertificati.statistics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.statistics.*}.
 *
 * @param smallestCell numbers from 1 up to and without this one are not published; at least 3, since of two people each knows the other
 */
@ConfigurationProperties("sportello.statistics")
record StatisticsProperties(@DefaultValue("5") int smallestCell) {

    private static final int LEAST = 3;

    StatisticsProperties {
        if (smallestCell < LEAST) {
            throw new IllegalArgumentException("sportello.statistics.smallest-cell has to be " + LEAST + " or more");
        }
    }
}
