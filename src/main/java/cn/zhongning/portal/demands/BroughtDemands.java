package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Bringing;
import cn.zhongning.portal.listings.BroughtListings;
import cn.zhongning.portal.lookalikes.Told;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Demands that come many at once. */
@Service
public class BroughtDemands extends BroughtListings<Demand, DemandForm> {
    private final DemandRepository demands;

    BroughtDemands(DemandService service, DemandRepository demands, Bringing bringing) {
        super(service, demands, bringing);
        this.demands = demands;
    }

    /** What an organisation has already. */
    public List<Told> told(UUID organisation) {
        requireWriter(organisation);
        return demands.told(organisation);
    }
}
