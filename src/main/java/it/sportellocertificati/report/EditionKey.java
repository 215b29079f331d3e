package it.sportellocertificati.report;

/** Which edition: there is one of each kind for a year, in one or more versions. */
public record EditionKey(int year, ReportKind kind) {

    /** As it stands in addresses and folders: {@code 2015/consuntivo}. */
    public String path() {
        return year + "/" + kind.path();
    }
}
