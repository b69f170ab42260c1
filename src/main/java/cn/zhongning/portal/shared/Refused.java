package cn.zhongning.portal.shared;

import java.util.List;

/**
 * Something the user can mend: a rule of the field said no. The key names a text of the bundles, the arguments fill it.
 * Everything that a user cannot mend is another exception and ends in the one error handler.
 */
public final class Refused extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
