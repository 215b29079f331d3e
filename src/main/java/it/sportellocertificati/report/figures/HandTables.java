package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tables typed or imported for an edition. Both organisations' writers bring them. */
@Service
public class HandTables {

    public List<HandTable> of(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a table under its name, in the place of the one before.
     *
     * @param name lower case with dashes
     * @throws it.sportellocertificati.common.Rejected naming each wrong cell: {@code lines[2].cells[0]}
     */
    public HandTable put(EditionKey edition, String name, HandTableEntry entry) {
        throw new UnsupportedOperationException();
    }

    public void remove(EditionKey edition, String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the head and the lines of a CSV or XLSX file; nothing is kept yet.
     *
     * @throws it.sportellocertificati.common.Rejected naming each wrong cell by row and column of the file
     */
    public HandTableEntry read(String fileName, byte[] file) {
        throw new UnsupportedOperationException();
    }
}
