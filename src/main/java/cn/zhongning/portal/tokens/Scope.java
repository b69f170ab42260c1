package cn.zhongning.portal.tokens;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Named;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a token may do; each is of use to whoever writes that kind. */
public enum Scope {
    OWN_READ(Set.of(Role.ENTERPRISE, Role.UNIVERSITY, Role.ORGANISER)),
    DEMANDS_WRITE(Set.of(Role.ENTERPRISE)),
    RESULTS_WRITE(Set.of(Role.UNIVERSITY)),
    EVENTS_WRITE(Set.of(Role.ORGANISER));

    private final Set<Role> roles;

    Scope(Set<Role> roles) {
        this.roles = roles;
    }

    /** As the description of the interface names it: {@code demands:write}. */
    public String word() {
        return Named.code(this).replace('_', ':');
    }

    static Set<Scope> of(Role role) {
        return Arrays.stream(values())
                .filter(scope -> scope.roles.contains(role))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
