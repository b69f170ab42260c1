package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a venue's form may say and name: a town of the county, and a picture of its own or of the staff that writes for it. */
@Component
class VenueCheck {
    private final Site site;
    private final Pictures pictures;
    private final CurrentUser user;

    VenueCheck(Site site, Pictures pictures, CurrentUser user) {
        this.site = site;
        this.pictures = pictures;
        this.user = user;
    }

    void check(UUID owner, VenueForm form) {
        form.check();
        if (!site.knowsTown(form.town())) throw new Refused("venues.error.town");
        if (form.picture() == null) return;
        var picture = List.of(form.picture());
        var own = user.require().organisationId();
        boolean ours = user.require().staff() && own != null && pictures.belong(picture, own);
        if (!ours && !pictures.belong(picture, owner)) throw new Refused("venues.error.picture");
    }
}
