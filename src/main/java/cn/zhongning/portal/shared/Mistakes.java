package cn.zhongning.portal.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, by field; all at once, so that nobody mends one field after the other. */
public final class Mistakes extends RuntimeException {
    private final transient Map<String, Refused> byField;

    private Mistakes(Map<String, Refused> byField) {
        super(byField.toString(), null, false, false);
        this.byField = Map.copyOf(byField);
    }

    public Map<String, Refused> byField() {
        return byField;
    }

    /** Collects them; the first one of a field counts. */
    public static final class Collector {
        private final Map<String, Refused> found = new LinkedHashMap<>();

        public void check(String field, Runnable rule) {
            try {
                rule.run();
            } catch (Refused refused) {
                found.putIfAbsent(field, refused);
            }
        }

        public void require(String field, boolean right, String key, Object... arguments) {
            if (!right) found.putIfAbsent(field, new Refused(key, arguments));
        }

        public Map<String, Refused> found() {
            return Map.copyOf(found);
        }

        public void complain() {
            if (!found.isEmpty()) throw new Mistakes(found);
        }
    }
}
