package it.sportellocertificati.report.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings files to every place that is configured, and looks whether they are there. */
@Component
class Push {

    private final PublicationSettings settings;

    Push(PublicationSettings settings) {
        this.settings = settings;
    }

    /**
     * What is in its place already is left alone.
     *
     * @return codes of the places
     * @throws PushFailed at the first file that is not where it should be
     */
    List<String> run(List<SiteFile> files) {
        var places = new ArrayList<String>();
        for (Destination destination : destinations()) {
            try (var visit = destination.open()) {
                files.forEach(file -> bring(visit, destination.code(), file));
            }
            places.add(destination.code());
        }
        URI address = settings.checkUrl();
        if (address != null) {
            var site = new PublicAddress(address);
            files.forEach(site::check);
            places.add(PublicAddress.CODE);
        }
        return places;
    }

    private List<Destination> destinations() {
        var all = new ArrayList<Destination>();
        if (settings.folder() != null) {
            all.add(new FolderDestination(settings.folder()));
        }
        if (settings.sftp() != null) {
            all.add(new SftpDestination(settings.sftp()));
        }
        return all;
    }

    private static void bring(Destination.Visit visit, String place, SiteFile file) {
        if (stands(visit, file)) {
            return;
        }
        visit.put(file.path(), file.content());
        if (!stands(visit, file)) {
            throw new PushFailed(PushFault.ALTERED, place);
        }
    }

    private static boolean stands(Destination.Visit visit, SiteFile file) {
        byte[] found = visit.fetch(file.path(), file.content().length + 1);
        return found != null && Sha256.of(found).equals(file.sha256());
    }
}
