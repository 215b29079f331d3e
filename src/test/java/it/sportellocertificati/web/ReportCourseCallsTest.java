package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.delivery.Announced;
import it.sportellocertificati.delivery.AnnouncementChoice;
import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.course.PushChoice;
import it.sportellocertificati.report.course.PushDecisions;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.publication.Publications;
import it.sportellocertificati.report.publication.PublishedVersion;
import it.sportellocertificati.report.publication.PushFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportCourseCallsTest {

    private static final EditionKey KEY = EditionKey.parse("consuntivo-2015");
    private static final Instant AT = Instant.parse("2016-04-11T08:00:00Z");

    private final Editions editions = mock();
    private final Publications publications = mock();
    private final PushDecisions pushes = mock();
    private final Announcements announcements = mock();
    private Actor actor = new Actor("procura.dirigente", Set.of("procura-managers"));
    private final ReportCourseCalls calls = new ReportCourseCalls(
            editions,
            publications,
            pushes,
            announcements,
            new Rights(() -> actor, mock(Bookings.class)),
            Words.source());

    @BeforeEach
    void theSecondVersionIsThePresentOne() {
        Edition edition = mock();
        when(edition.version()).thenReturn(2);
        when(editions.get(KEY)).thenReturn(edition);
    }

    @Test
    void tellsTheManagerWhyTheCopyFailedAndWhereReadersFindItAlready() {
        when(publications.versions(KEY))
                .thenReturn(List.of(new PublishedVersion(
                        KEY, 2, "Titolo", LocalDate.of(2016, 4, 8), "Un dato.", AT, null, PushFault.NO_ROOM)));

        var view = calls.push(KEY.value(), Locale.ITALIAN);

        assertThat(view.version()).isEqualTo(2);
        assertThat(view.faultText()).isNotBlank();
        assertThat(view.page()).isEqualTo("/bilancio-sociale/2015/consuntivo");
    }

    @Test
    void knowsNoCopyOfWhatWasNeverPublished() {
        when(publications.versions(KEY)).thenReturn(List.of());

        assertThatThrownBy(() -> calls.push(KEY.value(), Locale.ITALIAN)).isInstanceOf(Missing.class);
    }

    @Test
    void keepsWhatTheManagerSaysOfThePresentVersion() {
        calls.decide(KEY.value(), new ReportCourseCalls.PushWord(PushChoice.BY_HAND, "A mano."));
        calls.decide(KEY.value(), new ReportCourseCalls.AnnouncementWord(AnnouncementChoice.CLOSE, "Avvisati."));

        verify(pushes).decide(KEY, 2, PushChoice.BY_HAND, "A mano.");
        verify(announcements).decide(KEY.value(), 2, AnnouncementChoice.CLOSE, "Avvisati.");
    }

    @Test
    void showsWhomTheAnnouncementReached() {
        when(announcements.of(KEY.value(), 2))
                .thenReturn(List.of(
                        new Announced(new PecAddress("uno@pec.example"), DeliveryState.DELIVERED, 1, AT),
                        new Announced(new PecAddress("due@pec.example"), DeliveryState.FAILED, 2, AT)));

        var view = calls.announcement(KEY.value(), Locale.ITALIAN);

        assertThat(view.recipients())
                .extracting(one -> one.address() + " " + one.reached())
                .containsExactly("uno@pec.example true", "due@pec.example false");
    }

    @Test
    void isForManagersAlone() {
        actor = new Actor("procura.addetto", Set.of("procura-clerks"));

        assertThatThrownBy(() -> calls.push(KEY.value(), Locale.ITALIAN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> calls.announcement(KEY.value(), Locale.ITALIAN))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> calls.decide(KEY.value(), new ReportCourseCalls.PushWord(PushChoice.AGAIN, null)))
                .isInstanceOf(NotAllowed.class);
    }
}
