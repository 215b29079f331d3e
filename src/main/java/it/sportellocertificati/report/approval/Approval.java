package it.sportellocertificati.report.approval;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The Procuratore decides, and what was approved is kept as it was. */
@Service
public class Approval {

    /**
     * Lays the edition before the Procuratore, for the manager.
     *
     * @throws it.sportellocertificati.common.Rejected naming each chapter that is not reviewed, each figure that a chapter names and that
     *     is not there, each goal that lacks something
     */
    public void submit(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** Freezes texts, figures and goals as they are now and approves them, for the Procuratore. */
    public void approve(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** @param remarks what to change, by the anchor of the chapter; at least one */
    public void sendBack(EditionKey edition, Map<String, String> remarks) {
        throw new UnsupportedOperationException();
    }

    /** The version is on the site. */
    public void published(EditionKey edition, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the next version of a published edition, for the manager.
     *
     * @param reason shown to readers beside the new version
     * @param anchors of the chapters to be written again; none where figures alone were wrong
     * @return the new version
     */
    public int correct(EditionKey edition, String reason, List<String> anchors) {
        throw new UnsupportedOperationException();
    }

    /** A frozen version. @throws it.sportellocertificati.common.Missing {@code report.version.unknown} */
    public ReportDocument document(EditionKey edition, int version) {
        throw new UnsupportedOperationException();
    }

    /** The versions that were approved, the first first. */
    public List<Integer> versions(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** The edition as it would be frozen now, for a preview: figures are computed, nothing is kept. */
    public ReportDocument preview(EditionKey edition) {
        throw new UnsupportedOperationException();
    }
}
