package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Audit;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What bringing many listings at once works with, whichever their kind. */
@Component
public record Bringing(Writers writers, Audit audit, ListingNews news, Clock clock) {}
