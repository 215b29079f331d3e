package it.sportellocertificati.safekeeping;

import javax.sql.DataSource;

class FirstSealsTest extends FirstSeals {

    @Override
    DataSource database() {
        return MigratedDatabase.h2("safekeeping");
    }
}
