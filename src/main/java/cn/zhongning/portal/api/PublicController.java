package cn.zhongning.portal.api;

import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.feeds.OpenEvent;
import cn.zhongning.portal.feeds.OpenEvents;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Kind;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read, without a token; scripts of other sites, too. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"})
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "public")
@SecurityRequirements
class PublicController {
    private final PublicLists lists;
    private final Items items;
    private final DemandService demands;
    private final ResultService results;
    private final Programme programme;
    private final OpenEvents events;

    PublicController(
            PublicLists lists,
            Items items,
            DemandService demands,
            ResultService results,
            Programme programme,
            OpenEvents events) {
        this.lists = lists;
        this.items = items;
        this.demands = demands;
        this.results = results;
        this.programme = programme;
        this.events = events;
    }

    @GetMapping("/demands")
    ResponseEntity<Stretch<DemandItem>> listDemands(@ParameterObject Wanted wanted, HttpServletRequest request) {
        return lists.of(
                Kind.DEMAND,
                wanted,
                request,
                ids -> demands.visible(ids).stream()
                        .collect(Collectors.toMap(Demand::id, demand -> items.of(demand, request.getLocale()))));
    }

    @GetMapping("/demands/{id}")
    ResponseEntity<DemandItem> getDemand(@PathVariable UUID id, Locale locale) {
        return PublicLists.one(
                demands.visible(id).map(demand -> items.of(demand, locale)).orElseThrow(PublicLists::gone));
    }

    @GetMapping("/results")
    ResponseEntity<Stretch<ResultItem>> listResults(@ParameterObject Wanted wanted, HttpServletRequest request) {
        return lists.of(
                Kind.RESULT,
                wanted,
                request,
                ids -> results.visible(ids).stream()
                        .collect(Collectors.toMap(TechResult::id, result -> items.of(result, request.getLocale()))));
    }

    @GetMapping("/results/{id}")
    ResponseEntity<ResultItem> getResult(@PathVariable UUID id, Locale locale) {
        return PublicLists.one(
                results.visible(id).map(result -> items.of(result, locale)).orElseThrow(PublicLists::gone));
    }

    @GetMapping("/events")
    ResponseEntity<Stretch<OpenEvent>> listEvents(@ParameterObject Wanted wanted, HttpServletRequest request) {
        return lists.of(
                Kind.EVENT,
                wanted,
                request,
                ids -> programme.these(ids).stream()
                        .collect(Collectors.toMap(PublicController::id, item -> events.of(item, request.getLocale()))));
    }

    @GetMapping("/events/{id}")
    ResponseEntity<OpenEvent> getEvent(@PathVariable UUID id, Locale locale) {
        return PublicLists.one(programme.these(List.of(id)).stream()
                .findFirst()
                .map(item -> events.of(item, locale))
                .orElseThrow(PublicLists::gone));
    }

    private static UUID id(Item item) {
        return item.event().id();
    }
}
