package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Bringing;
import cn.zhongning.portal.listings.BroughtListings;
import cn.zhongning.portal.lookalikes.Told;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Results that come many at once. */
@Service
public class BroughtResults extends BroughtListings<TechResult, ResultForm> {
    private final ResultRepository results;

    BroughtResults(ResultService service, ResultRepository results, Bringing bringing) {
        super(service, results, bringing);
        this.results = results;
    }

    /** What an organisation has already. */
    public List<Told> told(UUID organisation) {
        requireWriter(organisation);
        return results.told(organisation);
    }
}
