package cn.zhongning.portal.downloads;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the modules let people take away, and who may. */
@Component
class ExportOffers {
    static final String ACCOUNT = "desk/account";

    private final List<ListExport> lists;
    private final Offer own;

    ExportOffers(List<ListExport> lists, List<OwnData> own) {
        this.lists = lists;
        this.own = Offer.of(
                own.stream().sorted(Comparator.comparingInt(OwnData::order)).toList());
    }

    /** On one page, for one person. */
    List<Offer> on(Class<?> view, String path, SignedIn who) {
        if (path.equals(ACCOUNT)) return List.of(own);
        return lists.stream()
                .filter(list -> list.view() == view && may(list, who))
                .map(Offer::of)
                .toList();
    }

    /** Nothing where this person may not have it. */
    Optional<Offer> find(String name, SignedIn who) {
        if (name.equals(Offer.OWN)) return Optional.of(own);
        return list(name).filter(list -> may(list, who)).map(Offer::of);
    }

    /** Whoever wants it. */
    Optional<Offer> find(String name) {
        return name.equals(Offer.OWN) ? Optional.of(own) : list(name).map(Offer::of);
    }

    private Optional<ListExport> list(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** Whoever may open the page may have its list. */
    private static boolean may(ListExport list, SignedIn who) {
        if (list.view().isAnnotationPresent(PermitAll.class)) return true;
        var roles = list.view().getAnnotation(RolesAllowed.class);
        return roles != null && List.of(roles.value()).contains(who.role().name());
    }
}
