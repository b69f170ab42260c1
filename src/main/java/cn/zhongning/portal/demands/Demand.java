package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.Standing;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What an enterprise needs solved (技术需求). */
@Table("demand")
public record Demand(
        @Id UUID id,
        @Version int version,
        @Embedded.Empty Standing standing,
        @Embedded.Empty DemandForm form) implements Listing<Demand, DemandForm> {
    @Override
    public Demand with(Standing standing, DemandForm form) {
        return new Demand(id, version, standing, form);
    }
}
