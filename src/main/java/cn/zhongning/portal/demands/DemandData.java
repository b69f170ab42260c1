package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.Organisation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A demand in the words of schema.org. */
@Component
public class DemandData {
    private final String origin;

    DemandData(@Value("${portal.origin}") String origin) {
        this.origin = origin;
    }

    public Map<String, Object> of(DemandForm form, Organisation owner) {
        var demand = new LinkedHashMap<String, Object>();
        demand.put("@context", "https://schema.org");
        demand.put("@type", "Demand");
        demand.put("name", form.title());
        demand.put("description", form.summary());
        demand.put("validThrough", form.expiresOn().toString());
        // A demand knows who sells; who asks is said from their side: they seek it.
        demand.put("@reverse", Map.of("seeks", asking(owner)));
        return demand;
    }

    private Map<String, Object> asking(Organisation owner) {
        return Map.of("@type", "Organization", "@id", origin + "/organisations/" + owner.id(), "name", owner.name());
    }
}
