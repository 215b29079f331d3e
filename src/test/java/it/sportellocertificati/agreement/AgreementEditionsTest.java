package it.sportellocertificati.agreement;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class AgreementEditionsTest extends KeptEditions {

    private static final DataSource DATABASE = MigratedDatabase.h2("agreement");

    @Override
    DataSource database() {
        return DATABASE;
    }
}
