package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.NotPermitted;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an edition, at whatever door they come in: the Procura's manager plans, each organisation writes what is its own,
 * the Procuratore decides, auditors read.
 */
@Component
public class ReportRights {

    private final CurrentActor actor;

    ReportRights(CurrentActor actor) {
        this.actor = actor;
    }

    /** The account that acts. */
    public String user() {
        return actor.get().userId();
    }

    /** For which of the two the acting person writes; empty for the Procuratore and auditors, who do not. */
    public Optional<Organisation> organisation() {
        Actor who = actor.get();
        if (who.desk().isPresent()) {
            return Optional.of(Organisation.CAMERA);
        }
        return who.isClerk() || who.isManager() ? Optional.of(Organisation.PROCURA) : Optional.empty();
    }

    /** The application itself reads too: it publishes. */
    public void requireReader() {
        Actor who = actor.get();
        require(
                who.equals(Actor.SYSTEM)
                        || who.isProcura()
                        || who.isAuditor()
                        || who.desk().isPresent(),
                "report.rights.reader");
    }

    public void requireManager() {
        require(isManager(), "report.rights.manager");
    }

    public void requireProsecutor() {
        require(actor.get().isProsecutor(), "report.rights.prosecutor");
    }

    public void requireCamera() {
        require(organisation().filter(Organisation.CAMERA::equals).isPresent(), "report.rights.camera");
    }

    /** Either organisation's staff. @return which */
    public Organisation requireMember() {
        return organisation().orElseThrow(() -> new NotPermitted("report.rights.member"));
    }

    /** Either organisation's staff, or the Procuratore. */
    public void requireRemarker() {
        require(organisation().isPresent() || actor.get().isProsecutor(), "report.rights.remarker");
    }

    /** The staff of the organisation that owns the chapter. */
    public void requireOwner(Chapter chapter) {
        require(isOwner(chapter), "report.rights.owner." + chapter.owner());
    }

    /** Its owner's staff while it is being written; afterwards the manager, who edits the whole. */
    public boolean mayWrite(Chapter chapter) {
        return switch (chapter.state()) {
            case WRITING, SENT_BACK -> isOwner(chapter);
            case WRITTEN, REVIEWED -> isManager();
            case PLANNED, OFFERED, APPROVED -> false;
        };
    }

    boolean isOwner(Chapter chapter) {
        return organisation().filter(chapter.owner()::equals).isPresent();
    }

    private boolean isManager() {
        return actor.get().isManager();
    }

    private static void require(boolean allowed, String code) {
        if (!allowed) {
            throw new NotPermitted(code);
        }
    }
}
