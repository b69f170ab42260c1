package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.badResumptionToken;
import static cn.zhongning.portal.harvest.OaiProblem.Code.noRecordsMatch;

import cn.zhongning.portal.harvest.OaiXml.Part;
import cn.zhongning.portal.opendata.OpenRecord;
import cn.zhongning.portal.opendata.OpenRecords;
import cn.zhongning.portal.opendata.OpenRecords.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of records, page by page. */
@Component
class OaiLists {
    private static final int PAGE = 100;

    private final OpenRecords records;
    private final OaiSets sets;
    private final OaiRecords writing;

    OaiLists(OpenRecords records, OaiSets sets, OaiRecords writing) {
        this.records = records;
        this.sets = sets;
        this.writing = writing;
    }

    Part part(OaiRequest request) {
        var token = request.argument(OaiVerb.TOKEN).map(OaiToken::of).orElse(null);
        if (token != null && token.verb() != request.verb())
            throw new OaiProblem(badResumptionToken, "a token of another verb");
        return token == null ? begin(request) : goOn(token);
    }

    private Part begin(OaiRequest request) {
        var wanted = wanted(
                request.argument(OaiVerb.SET).orElse(""),
                request.argument(OaiVerb.FROM),
                request.argument(OaiVerb.UNTIL));
        var found = records.behind(null, wanted, PAGE + 1);
        if (found.isEmpty()) throw new OaiProblem(noRecordsMatch, "nothing in this set and span");
        if (found.size() <= PAGE) return list(request.verb(), found, null);
        var first = new OaiToken(
                request.verb(),
                request.argument(OaiVerb.SET).orElse(""),
                request.argument(OaiVerb.FROM).orElse(""),
                request.argument(OaiVerb.UNTIL).orElse(""),
                records.count(wanted),
                0,
                found.getFirst().cursor());
        return list(request.verb(), found, first);
    }

    private Part goOn(OaiToken token) {
        try {
            var wanted = wanted(token.set(), said(token.from()), said(token.until()));
            return list(token.verb(), records.behind(token.after(), wanted, PAGE + 1), token);
        } catch (OaiProblem forged) {
            throw new OaiProblem(badResumptionToken, "not a token of this repository");
        }
    }

    /** @param token under which these are told; none where they are the whole list */
    private Part list(OaiVerb verb, List<OpenRecord> found, @Nullable OaiToken token) {
        var shown = found.stream().limit(PAGE).toList();
        var written = verb == OaiVerb.RECORDS ? writing.records(shown) : writing.headers(shown);
        return xml -> {
            written.write(xml);
            if (token != null) xml.element("resumptionToken", part -> resume(part, token, found, shown));
        };
    }

    /** Empty on the last page. */
    private static void resume(OaiXml xml, OaiToken token, List<OpenRecord> found, List<OpenRecord> shown) {
        xml.attribute("completeListSize", Long.toString(Math.max(token.size(), token.told() + found.size())))
                .attribute("cursor", Long.toString(token.told()));
        if (found.size() > shown.size())
            xml.text(token.behind(shown.getLast().cursor(), shown.size()).toString());
    }

    private Wanted wanted(String set, Optional<String> from, Optional<String> until) {
        var chosen = sets.chosen(set);
        var span = OaiSpan.of(from, until);
        return new Wanted(chosen.kinds(), chosen.industries(), Set.of(), true, span.from(), span.before());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty());
    }
}
