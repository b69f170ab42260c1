package cn.zhongning.portal.deals;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** An enterprise with a published demand, an institute that has an answer to it, and everybody else around a deal. */
@Component
public class Fair {
    public static final String PASSWORD = "成交吗-Zn7x";

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final Accounts accounts;
    private final DemandService demands;
    private final Intentions intentions;
    private final Deals deals;
    private final CurrentUser user;

    Fair(Accounts accounts, DemandService demands, Intentions intentions, Deals deals, CurrentUser user) {
        this.user = user;
        this.accounts = accounts;
        this.demands = demands;
        this.intentions = intentions;
        this.deals = deals;
    }

    public Account person(OrganisationKind kind) {
        return person(kind, OrganisationStatus.APPROVED);
    }

    public Account person(OrganisationKind kind, OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA00DA" + NEXT.getAndIncrement());
        var name = "洽谈" + kind + NEXT.get();
        return colleague(
                accounts.create(kind, name, code, "ningan", status, false).id(), kind);
    }

    public Account colleague(UUID organisation, OrganisationKind kind) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(organisation, email, "洽谈人", null, kind.role(), PASSWORD, false);
    }

    public Account staff() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "中心的人", null, Role.STAFF, PASSWORD, false);
    }

    /** Before the public at once. */
    public UUID demand(UUID owner, String title) {
        return demands.addDemonstration(owner, form(title), Stage.PUBLISHED, null, Instant.now())
                .id();
    }

    /** A fresh deal on a demand of its own, as sent; nobody is signed in afterwards. */
    public Sent sent() {
        var owner = person(OrganisationKind.ENTERPRISE);
        var asker = person(OrganisationKind.UNIVERSITY);
        var demand = demand(Objects.requireNonNull(owner.organisationId()), "烘房余热白白排掉");
        SignedInAs.account(asker);
        var deal = intentions.send(Kind.DEMAND, demand, intention());
        SignedInAs.nobody();
        return new Sent(owner, asker, demand, deal);
    }

    public record Sent(Account owner, Account asker, UUID listing, Deal deal) {
        public UUID id() {
            return deal.id();
        }
    }

    public Deal read(UUID id) {
        SignedInAs.staff();
        try {
            return deals.get(id);
        } finally {
            SignedInAs.nobody();
        }
    }

    /** One move by this person, on the deal as it stands. */
    public Deal move(UUID id, Account who, DealMove move, Words words) {
        SignedInAs.account(who);
        try {
            return deals.move(id, deals.get(id).version(), move, words);
        } finally {
            SignedInAs.nobody();
        }
    }

    public SignedIn who() {
        return user.require();
    }

    public static IntentionForm intention() {
        return new IntentionForm(
                "我们做过三座烘房的余热回收，想先看看现场再谈。", List.of(Wish.VISIT, Wish.QUOTE), CooperationMode.SERVICE, null, null);
    }

    private static DemandForm form(String title) {
        return new DemandForm(
                title,
                "equipment",
                null,
                "ningan",
                "烘房每天排出八十度的湿热空气，想把热量收回来预热新风，又怕结露腐蚀风机。",
                "",
                "",
                "烘房余热回收",
                "",
                "洽谈人 0955-5000000",
                10_0000_00L,
                30_0000_00L,
                List.of(CooperationMode.SERVICE),
                LocalDate.now().plusYears(1),
                LocalDate.now().plusDays(90),
                SecretLevel.PUBLIC);
    }
}
