package nl.samenspoor.insight.publicpage;

import java.util.List;

/**
 * Say whether everybody may read a cooperation's public page.
 *
 * @param seen      number of the setting its sender saw
 * @param readable  whether everybody may
 * @param documents versions of documents on it; each has a category of the Woo and is not withdrawn
 */
public record PublishCooperation(int seen, boolean readable, List<PublicPage.Shown> documents) {

    public PublishCooperation {
        documents = List.copyOf(documents);
    }
}
