package it.sportellocertificati.report.publication;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class PublicationsTest extends PublishingReports {

    @Override
    DataSource database() {
        return MigratedDatabase.h2("safekeeping", "report-publication");
    }
}
