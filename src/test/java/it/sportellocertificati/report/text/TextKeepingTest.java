package it.sportellocertificati.report.text;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class TextKeepingTest extends TextKeeping {

    @Override
    DataSource database() {
        return MigratedDatabase.h2("safekeeping", "report");
    }
}
