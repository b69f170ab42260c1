package cn.zhongning.portal.shell;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the modules offer on the desk to the person who is acting. */
@Service
class DeskMenu {
    private final ObjectProvider<DeskEntry> entries;
    private final CurrentUser user;

    DeskMenu(ObjectProvider<DeskEntry> entries, CurrentUser user) {
        this.entries = entries;
        this.user = user;
    }

    List<DeskEntry> entries() {
        var role = user.require().role().name();
        return entries.stream()
                .filter(entry -> entry.roles().contains(role))
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .toList();
    }

    String name() {
        return user.require().name();
    }
}
