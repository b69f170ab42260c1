package cn.zhongning.portal;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An organisation that no other test knows. */
public final class NewOrganisation {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private NewOrganisation() {}

    public static UUID approved(Accounts accounts, OrganisationKind kind, String name) {
        return of(accounts, kind, name, OrganisationStatus.APPROVED);
    }

    public static UUID of(Accounts accounts, OrganisationKind kind, String name, OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA0NEW%03d".formatted(NEXT.getAndIncrement()));
        return accounts.create(kind, name, code, "ningan", status, false).id();
    }
}
