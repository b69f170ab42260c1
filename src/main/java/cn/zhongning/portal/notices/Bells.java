package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.CurrentUser;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The pages of this portal that are open and say how many notices wait. However many there are, a change costs one
 * query for all of them, and none where nobody looks.
 */
@Service
public class Bells {
    /** The list behind them. */
    public static final String ADDRESS = "/desk/notices";

    private final Set<Bell> open = ConcurrentHashMap.newKeySet();
    private final JdbcClient sql;
    private final CurrentUser user;
    private final MyNotices mine;

    Bells(JdbcClient sql, CurrentUser user, MyNotices mine) {
        this.sql = sql;
        this.user = user;
        this.mine = mine;
    }

    /** @param all what was ever told, read or not */
    public record Told(int unread, int all) {}

    private record Counted(UUID accountId, int unread, int told) {}

    private record Bell(UUID accountId, UI ui, Consumer<Told> ring) {
        void ring(Told told) {
            try {
                ui.access(() -> ring.accept(told));
            } catch (UIDetachedException leaving) {
                // the page closes while it is rung; its detachment takes it from the others
            }
        }
    }

    /** How many notices of the person who is acting wait; none of a visitor. */
    public int unread() {
        return mine.unread();
    }

    /**
     * Rings whenever the number of the person who is acting changes, for as long as the component is on a page; never
     * for a visitor.
     */
    public void follow(Component here, Consumer<Told> ring) {
        user.get().ifPresent(who -> follow(who.accountId(), here, ring));
    }

    private void follow(UUID account, Component here, Consumer<Told> ring) {
        here.addAttachListener(event -> {
            var bell = new Bell(account, event.getUI(), ring);
            open.add(bell);
            here.addDetachListener(leaving -> {
                leaving.unregisterListener();
                open.remove(bell);
            });
        });
    }

    long open(UUID account) {
        return open.stream().filter(bell -> bell.accountId().equals(account)).count();
    }

    /** After a time in which nobody listened. */
    void ringAll() {
        ring(open.stream().map(Bell::accountId).toList());
    }

    void ring(Collection<UUID> changed) {
        var here = new HashSet<UUID>();
        for (var bell : open) if (changed.contains(bell.accountId())) here.add(bell.accountId());
        if (here.isEmpty()) return;
        var counted = counted(here);
        for (var bell : open) {
            var told = counted.get(bell.accountId());
            if (told != null) bell.ring(told);
        }
    }

    private Map<UUID, Told> counted(Set<UUID> accounts) {
        return sql.sql("""
                        select a.id as account_id, count(n.id) filter (where n.read_at is null) as unread, count(n.id) as told
                        from unnest(:accounts) a (id) left join notice n on n.account_id = a.id and n.shown group by a.id
                        """).param("accounts", accounts.toArray(UUID[]::new)).query(Counted.class).list().stream()
                .collect(Collectors.toMap(Counted::accountId, each -> new Told(each.unread(), each.told())));
    }
}
