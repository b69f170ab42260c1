package cn.zhongning.portal.profiles;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An organisation in the words of schema.org. */
@Component
public class OrganisationData {
    private final JsonLd data;
    private final Site site;

    OrganisationData(JsonLd data, Site site) {
        this.data = data;
        this.site = site;
    }

    public Map<String, Object> of(Organisation own, PageRequest request) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", own.name());
        properties.put("url", data.absolute(request, "/organisations/" + own.id()));
        if (own.town() != null) {
            properties.put(
                    "address",
                    Map.of("@type", "PostalAddress", "addressLocality", site.town(own.town(), request.locale())));
        }
        var type = own.kind() == OrganisationKind.UNIVERSITY ? "ResearchOrganization" : "Organization";
        return data.object(type, properties);
    }
}
