package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.Standing;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What a university can transfer (科技成果). */
@Table("tech_result")
public record TechResult(
        @Id UUID id,
        @Version int version,
        @Embedded.Empty Standing standing,
        @Embedded.Empty ResultForm form) implements Listing<TechResult, ResultForm> {
    @Override
    public TechResult with(Standing standing, ResultForm form) {
        return new TechResult(id, version, standing, form);
    }
}
