package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.PageRequest;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What other modules show on the page of a campaign, its events above all: plain HTML, for everybody. */
public interface CampaignPanel {
    Optional<Component> panel(Campaign campaign, PageRequest request);
}
