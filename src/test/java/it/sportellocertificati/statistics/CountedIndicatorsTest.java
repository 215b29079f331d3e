package it.sportellocertificati.statistics;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class CountedIndicatorsTest extends CountedIndicators {

    @Override
    DataSource database() {
        return MigratedDatabase.h2(GeneratedBookings.ROOMS);
    }
}
