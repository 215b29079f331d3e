package it.sportellocertificati.report.approval;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class WholeEditionTest extends WholeEdition {

    @Override
    DataSource database() {
        return MigratedDatabase.h2("safekeeping", "report");
    }
}
