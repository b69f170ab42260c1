package cn.zhongning.portal.harvest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six questions of OAI-PMH 2.0, and what each must and may be told. */
enum OaiVerb {
    IDENTIFY("Identify", Set.of(), Set.of(), false),
    METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(OaiVerb.ID), false),
    SETS("ListSets", Set.of(), Set.of(), true),
    IDENTIFIERS("ListIdentifiers", Set.of(OaiVerb.PREFIX), Set.of(OaiVerb.FROM, OaiVerb.UNTIL, OaiVerb.SET), true),
    RECORDS("ListRecords", Set.of(OaiVerb.PREFIX), Set.of(OaiVerb.FROM, OaiVerb.UNTIL, OaiVerb.SET), true),
    RECORD("GetRecord", Set.of(OaiVerb.ID, OaiVerb.PREFIX), Set.of(), false);

    static final String ID = "identifier";
    static final String PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";
    static final String TOKEN = "resumptionToken";

    private final String spelled;
    private final Set<String> required;
    private final Set<String> optional;
    private final boolean resumable;

    OaiVerb(String spelled, Set<String> required, Set<String> optional, boolean resumable) {
        this.spelled = spelled;
        this.required = required;
        this.optional = optional;
        this.resumable = resumable;
    }

    static Optional<OaiVerb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.spelled.equals(word)).findFirst();
    }

    /** A token says all that was said before, so nothing else may stand beside it. */
    void check(Set<String> given) {
        if (resumable && given.contains(TOKEN)) {
            if (given.size() > 1) throw bad("resumptionToken is an exclusive argument");
            return;
        }
        given.stream()
                .filter(name -> !required.contains(name) && !optional.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad("no such argument of " + spelled + ": " + name);
                });
        required.stream()
                .filter(name -> !given.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw bad("missing argument: " + name);
                });
    }

    private static OaiProblem bad(String message) {
        return new OaiProblem(OaiProblem.Code.badArgument, message);
    }

    @Override
    public String toString() {
        return spelled;
    }
}
