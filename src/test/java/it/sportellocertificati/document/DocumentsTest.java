package it.sportellocertificati.document;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;

class DocumentsTest extends CertificateUploads {

    @Override
    DataSource database() {
        return MigratedDatabase.h2("safekeeping", "document");
    }
}
