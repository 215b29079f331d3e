package it.sportellocertificati.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoAgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PecAddress CAMERA = PecAddress.parse("protocollo@pec.cameradicommercio.example");

    private final Agreement agreement = DemoAgreement.agreements().current();

    @Test
    void circondarioIsTheWholeProvinceOf33Comuni() {
        Places places = DemoAgreement.PLACES;
        assertThat(agreement.procura().circondario())
                .hasSize(33)
                .contains("E715", "L833", "M319", "M347")
                .allSatisfy(code ->
                        assertThat(places.byCode(code)).map(Place::province).contains("LU"));
    }

    @Test
    void bothDesksBookCarichiPendentiAloneForAdministrations() {
        assertThat(agreement.desks()).extracting(Desk::code).containsExactly("lucca", "viareggio");
        assertThat(agreement.desks()).allSatisfy(desk -> {
            assertThat(desk.forAdministrations()).containsExactly(CertificateType.CARICHI_PENDENTI);
            assertThat(desk.forCitizens())
                    .containsExactlyInAnyOrder(
                            CertificateType.CARICHI_PENDENTI, CertificateType.CASELLARIO, CertificateType.VISURA);
            assertThat(agreement.inForce(desk.administration(), TODAY)).isPresent();
        });
    }

    @Test
    void cameraWritesFromAnAddressThatIsRegisteredTodayToo() {
        assertThat(agreement.camera().pec()).isEqualTo(CAMERA);
        assertThat(agreement.ownersOf(CAMERA, TODAY)).containsExactly("cciaa_tno");
        assertThat(agreement.ownersOf(CAMERA, LocalDate.of(2022, 6, 30))).containsExactly("cciaa_lu");
        assertThat(agreement.isRegisteredSender(CAMERA, TODAY)).isTrue();
    }

    @Test
    void cameraOfLuccaIsFollowedByThatOfNorthWestTuscanyOnTheDayOfTheMerger() {
        assertThat(agreement.inForce("cciaa_lu", LocalDate.of(2022, 6, 30)))
                .map(camera -> camera.nameOn(LocalDate.of(2022, 6, 30)))
                .contains("Camera di Commercio di Lucca");
        assertThat(agreement.inForce("CCIAA_LU", LocalDate.of(2022, 7, 1)))
                .map(Administration::ipa)
                .contains("cciaa_tno");
    }

    @Test
    void endedAdministrationWithoutSuccessorIsNotInForce() {
        assertThat(agreement.administration("consorzio_prova")).isPresent();
        assertThat(agreement.inForce("consorzio_prova", TODAY)).isEmpty();
        assertThat(agreement.inForce("consorzio_prova", LocalDate.of(2018, 1, 1)))
                .isPresent();
    }

    @Test
    void registeredAddressChangesOnItsDay() {
        Administration camaiore = agreement.administration("c_b455").orElseThrow();
        assertThat(camaiore.deliveryAddressOn(LocalDate.of(2024, 12, 31)))
                .contains(PecAddress.parse("comune@pec.comune.camaiore.example"));
        assertThat(camaiore.deliveryAddressOn(LocalDate.of(2025, 1, 1)))
                .contains(PecAddress.parse("protocollo@pec.comune.camaiore.example"));
        assertThat(camaiore.deliveryAddressOn(LocalDate.of(2016, 3, 17))).isEmpty();
        assertThat(agreement.isRegisteredSender(PecAddress.parse("comune@pec.comune.camaiore.example"), TODAY))
                .isFalse();
    }

    @Test
    void nameChangesOnItsDayAndOldPapersCanStillBeNamed() {
        Administration park = agreement.administration("ente_parco_prova").orElseThrow();
        assertThat(park.nameOn(LocalDate.of(2020, 12, 31))).isEqualTo("Ente di prova per il parco");
        assertThat(park.nameOn(LocalDate.of(2021, 1, 1))).isEqualTo("Ente di prova per il parco e le aree protette");
        assertThat(park.nameOn(LocalDate.of(2010, 1, 1))).isEqualTo("Ente di prova per il parco");
        assertThat(park.inForceOn(LocalDate.of(2021, 1, 1))).isTrue();
        assertThat(park.inForceOn(LocalDate.of(2016, 3, 17))).isFalse();
    }

    @Test
    void everyForcedFailureHasASecondAddressThatWorks() {
        for (String failure : new String[] {"inesistente", "rifiutata", "preavviso", "silenzio"}) {
            Administration administration =
                    agreement.administration("ente_prova_" + failure).orElseThrow();
            assertThat(administration.addressesOn(TODAY)).hasSize(2);
            assertThat(administration.deliveryAddressOn(TODAY))
                    .contains(PecAddress.parse(failure + "@pec.ente-prova.example"));
        }
    }

    @Test
    void unknownAddressBelongsToNobody() {
        PecAddress stranger = PecAddress.parse("chiunque@pec.altrove.example");
        assertThat(agreement.ownersOf(stranger, TODAY)).isEmpty();
        assertThat(agreement.isRegisteredSender(stranger, TODAY)).isFalse();
    }
}
