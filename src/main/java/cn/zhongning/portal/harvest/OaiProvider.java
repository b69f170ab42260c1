package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.cannotDisseminateFormat;
import static cn.zhongning.portal.harvest.OaiProblem.Code.idDoesNotExist;

import cn.zhongning.portal.harvest.OaiXml.Part;
import cn.zhongning.portal.opendata.OpenRecord;
import cn.zhongning.portal.opendata.OpenRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The portal as a repository of OAI-PMH 2.0. */
@Component
class OaiProvider {
    private static final String FORMAT = "oai_dc";
    private static final Pattern ID = Pattern.compile("urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final OpenRecords records;
    private final OaiSets sets;
    private final OaiLists lists;
    private final OaiRecords writing;
    private final OaiIdentity identity;
    private final String address;

    OaiProvider(
            OpenRecords records,
            OaiSets sets,
            OaiLists lists,
            OaiRecords writing,
            OaiIdentity identity,
            @Value("${portal.origin}") String origin) {
        this.records = records;
        this.sets = sets;
        this.lists = lists;
        this.writing = writing;
        this.identity = identity;
        this.address = origin + OaiController.ADDRESS;
    }

    String answer(Map<String, String[]> parameters) {
        var asOf = records.asOf(); // before anything is read: harvesters ask again from here
        try {
            var request = OaiRequest.of(parameters);
            return answer(request, asOf);
        } catch (OaiProblem illegal) {
            return document(asOf, Map.of(), "", problem(illegal));
        }
    }

    private String answer(OaiRequest request, Instant asOf) {
        try {
            var answer = part(request);
            return document(
                    asOf,
                    request.arguments(),
                    request.verb().toString(),
                    xml -> xml.element(request.verb().toString(), answer));
        } catch (OaiProblem problem) {
            if (problem.code().illegal()) throw problem;
            return document(asOf, request.arguments(), request.verb().toString(), problem(problem));
        }
    }

    private Part part(OaiRequest request) {
        return switch (request.verb()) {
            case IDENTIFY -> identity.part(address);
            case METADATA_FORMATS -> formats(request);
            case SETS -> setList(request);
            case IDENTIFIERS, RECORDS -> list(request);
            case RECORD -> record(request);
        };
    }

    private Part formats(OaiRequest request) {
        request.argument(OaiVerb.ID).ifPresent(this::find);
        return xml -> xml.element(
                "metadataFormat",
                format -> format.element("metadataPrefix", FORMAT)
                        .element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                        .element("metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/"));
    }

    private Part setList(OaiRequest request) {
        request.argument(OaiVerb.TOKEN).ifPresent(token -> {
            throw new OaiProblem(OaiProblem.Code.badResumptionToken, "sets come all at once");
        });
        var all = sets.all();
        return xml -> all.forEach(set ->
                xml.element("set", part -> part.element("setSpec", set.spec()).element("setName", set.name())));
    }

    private Part list(OaiRequest request) {
        request.argument(OaiVerb.PREFIX).ifPresent(OaiProvider::disseminated);
        return lists.part(request);
    }

    private Part record(OaiRequest request) {
        disseminated(request.argument(OaiVerb.PREFIX).orElseThrow()); // a verb's arguments are there when it is served
        return writing.records(List.of(find(request.argument(OaiVerb.ID).orElseThrow())));
    }

    private OpenRecord find(String identifier) {
        var id = ID.matcher(identifier);
        if (!id.matches()) throw new OaiProblem(idDoesNotExist, "identifiers here look like urn:uuid:…");
        return records.find(UUID.fromString(id.group(1)))
                .orElseThrow(() -> new OaiProblem(idDoesNotExist, "nothing here has this identifier"));
    }

    private static void disseminated(String prefix) {
        if (!prefix.equals(FORMAT)) throw new OaiProblem(cannotDisseminateFormat, "only " + FORMAT);
    }

    private String document(Instant asOf, Map<String, String> arguments, String verb, Part content) {
        return OaiXml.document(xml -> {
            xml.element("responseDate", second(asOf));
            xml.element("request", request -> {
                if (!verb.isEmpty()) request.attribute("verb", verb);
                arguments.forEach(request::attribute);
                request.text(address);
            });
            content.write(xml);
        });
    }

    private static Part problem(OaiProblem problem) {
        return xml -> xml.element(
                "error",
                error -> error.attribute("code", problem.code().name()).text(String.valueOf(problem.getMessage())));
    }

    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
