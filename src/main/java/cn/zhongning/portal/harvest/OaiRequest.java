package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.badArgument;
import static cn.zhongning.portal.harvest.OaiProblem.Code.badVerb;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a harvester asks, once it is a question of the protocol.
 *
 * @param arguments beside the verb, each given once
 */
record OaiRequest(OaiVerb verb, Map<String, String> arguments) {
    private static final String VERB = "verb";
    private static final int LONGEST = 1_000;

    static OaiRequest of(Map<String, String[]> parameters) {
        var said = parameters.getOrDefault(VERB, new String[0]);
        if (said.length != 1) throw new OaiProblem(badVerb, said.length == 0 ? "no verb" : "more than one verb");
        var verb = OaiVerb.of(said[0]).orElseThrow(() -> new OaiProblem(badVerb, "no such verb"));
        var arguments = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (name.equals(VERB)) return;
            if (values.length != 1) throw new OaiProblem(badArgument, "repeated argument: " + name);
            if (values[0].isBlank() || values[0].length() > LONGEST)
                throw new OaiProblem(badArgument, "nothing to understand in: " + name);
            arguments.put(name, values[0]);
        });
        verb.check(arguments.keySet());
        return new OaiRequest(verb, arguments);
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }
}
