package cn.zhongning.portal.harvest;

import cn.zhongning.portal.harvest.OaiXml.Part;
import cn.zhongning.portal.opendata.OpenRecords;
import cn.zhongning.portal.shared.Site;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who keeps the repository, and by which rules. */
@Component
class OaiIdentity {
    private final OpenRecords records;
    private final Site site;
    private final String mail;

    /** @param mail where the portal's letters come from; without one whoever keeps its server */
    OaiIdentity(
            OpenRecords records,
            Site site,
            @Value("${portal.mail.from}") String mail,
            @Value("${portal.origin}") String origin) {
        this.records = records;
        this.site = site;
        this.mail = mail.isBlank() ? "postmaster@" + URI.create(origin).getHost() : mail;
    }

    Part part(String address) {
        var earliest = records.earliest().orElseGet(records::asOf);
        return xml -> xml.element(
                        "repositoryName", site.name().zh() + " / " + site.name().en())
                .element("baseURL", address)
                .element("protocolVersion", "2.0")
                .element("adminEmail", mail)
                .element("earliestDatestamp", OaiProvider.second(earliest))
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
                .element("compression", "gzip");
    }
}
