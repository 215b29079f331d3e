package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.ReportEvent;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables typed or imported for an edition. Both organisations' writers bring them. */
@Service
@Transactional
public class HandTables {

    private final HandTableRows rows;
    private final HandTableRules rules;
    private final TableFiles files;
    private final EditionBook book;
    private final ReportRights rights;
    private final AuditTrail trail;
    private final Clock clock;

    HandTables(
            HandTableRows rows,
            HandTableRules rules,
            TableFiles files,
            EditionBook book,
            ReportRights rights,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.files = files;
        this.book = book;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<HandTable> of(EditionKey edition) {
        rights.requireReader();
        book.get(edition);
        return rows.of(edition);
    }

    /**
     * Keeps a table under its name, in the place of the one before.
     *
     * @param name lower case with dashes
     * @throws Rejected naming each wrong cell: {@code lines[2].cells[0]}
     */
    public HandTable put(EditionKey edition, String name, HandTableEntry entry) {
        rights.requireMember();
        book.lockOpen(edition);
        HandTable table = rules.check(name, entry, rights.user());
        if (Indicators.isOne(name)) {
            throw Rejected.of("name", "report.table.name.indicator");
        }
        rows.put(edition, table, clock.instant());
        trail.record("report.TableKept", EditionBook.dossier(edition), "table=" + name);
        return table;
    }

    public void remove(EditionKey edition, String name) {
        rights.requireMember();
        book.lockOpen(edition);
        if (rows.remove(edition, name) == 0) {
            throw new Missing("report.table.unknown");
        }
        trail.record("report.TableRemoved", EditionBook.dossier(edition), "table=" + name);
    }

    /**
     * Reads the head and the lines of a CSV or XLSX file; nothing is kept yet.
     *
     * @throws Rejected naming each wrong cell by row and column of the file
     */
    public HandTableEntry read(String fileName, byte[] file) {
        rights.requireMember();
        return files.read(fileName, file);
    }

    /** The next edition wants the same tables with other numbers in them. */
    @EventListener
    void carryOver(ReportEvent.EditionOpened opened) {
        EditionKey from = opened.carriedFrom();
        if (from != null) {
            int years = opened.edition().year() - from.year();
            rows.of(from)
                    .forEach(table ->
                            rows.put(opened.edition(), rules.emptied(table, years, clock.instant()), clock.instant()));
        }
    }
}
