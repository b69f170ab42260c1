package cn.zhongning.portal.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.strangers.Strangers.Stranger;
import com.vaadin.flow.router.NotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nobody does anything with the affairs of others, whatever service they call with the neighbour's ids. */
@PortalTest
class ActionsTest {
    /** What somebody is told who has no business there. */
    private static final Pattern NO_BUSINESS = Pattern.compile(
            "\\w+\\.error\\.(gone|not-yours.*|sign-in|reader|"
                    + "(staff|admin|owner|broker|centre)-only|staff|not-author|no-organisation|not-mandated|not-approved|university|organiser)");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcAggregateOperations stored;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser user;

    private final Set<String> wrong = new LinkedHashSet<>();
    private Neighbour neighbour;
    private List<Action> actions;

    @BeforeEach
    void moveIn() throws Exception {
        neighbour = Neighbour.of(sql, encoder);
        actions = Action.all(context);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void everythingInTheTableIsStillThere() {
        assertThat(Inner.ALL).as("in Inner, and no action any more").isSubsetOf(names());
        assertThat(Inner.TOLD.keySet())
                .as("in Inner.TOLD, and no action any more")
                .isSubsetOf(names());
    }

    @Test
    void strangersDoNothingWithWhatIsTheNeighbours() throws Exception {
        var strangers = Strangers.of(accounts, sql);
        var arguments = new Arguments(neighbour, stored);
        var before = neighbour.sums();
        for (var action : actions) {
            if (Inner.ALL.contains(action.called())) continue;
            call(action, arguments, strangers);
            var after = neighbour.sums();
            var changed = Neighbour.changed(before, after);
            if (!changed.isEmpty()) wrong.add(action + " lets strangers change " + changed);
            before = after;
        }
        assertThat(wrong)
                .as("each has to refuse strangers before it tells or changes anything; what only looks so belongs into "
                        + "Whose (of what its ids are), Arguments (how to make what it takes) or Inner (why it may)")
                .isEmpty();
    }

    private Set<String> names() {
        return actions.stream().map(Action::called).collect(Collectors.toSet());
    }

    private void call(Action action, Arguments arguments, List<Stranger> strangers) throws Exception {
        try {
            for (var call : arguments.of(action)) for (var who : strangers) tryTo(action, call, who);
        } catch (Arguments.Unknown unknown) {
            wrong.add(action + " cannot be called: " + unknown.getMessage());
        }
    }

    private void tryTo(Action action, Object[] call, Stranger who) throws IllegalAccessException {
        SignedInAs.account(who.account());
        var given = call.clone();
        for (int i = 0; i < call.length; i++) if (call[i] == SignedIn.class) given[i] = user.require();
        try {
            judge(action, action.method().invoke(action.bean(), given));
        } catch (InvocationTargetException thrown) {
            var told = thrown.getCause();
            if (!noBusiness(action, told)) wrong.add(action + " tells strangers " + brief(told));
        }
    }

    private void judge(Action action, Object answer) {
        var secrets = Neighbour.secrets(String.valueOf(answer));
        if (!secrets.isEmpty()) wrong.add(action + " shows strangers " + secrets);
        if (Boolean.TRUE.equals(answer)) wrong.add(action + " says yes to strangers");
    }

    private static boolean noBusiness(Action action, Throwable told) {
        return told instanceof NotFoundException
                || told instanceof Refused refused
                        && (NO_BUSINESS.matcher(refused.key()).matches()
                                || refused.key().equals(Inner.TOLD.get(action.called())));
    }

    private static String brief(Throwable told) {
        var words = told.toString();
        return words.substring(0, Math.min(100, words.length()));
    }
}
