package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the centre who waits to be checked, and an organisation what the centre decided. */
@Component
class OrganisationNews {
    private final Notices notices;
    private final Organisations organisations;

    OrganisationNews(Notices notices, Organisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    @EventListener
    void signedUp(Accounts.SignedUp news) {
        notices.tellRole(Role.STAFF, "notices.organisation.signed-up", "/desk/organisations", news.organisation());
    }

    @EventListener
    void decided(Organisations.Decided news) {
        var name = organisations.find(news.organisationId()).orElseThrow().name();
        if (news.approved()) {
            notices.tellOrganisation(news.organisationId(), "notices.organisation.approved", "/desk", name);
        } else {
            notices.tellOrganisation(
                    news.organisationId(), "notices.organisation.refused", "/desk/account", name, news.reason());
        }
    }
}
