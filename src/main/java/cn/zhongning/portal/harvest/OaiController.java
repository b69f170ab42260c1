package cn.zhongning.portal.harvest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Where harvesters ask, either way that the protocol allows. A refusal is an answer like any other. */
@RestController
class OaiController {
    static final String ADDRESS = "/oai";

    private final OaiProvider provider;

    OaiController(OaiProvider provider) {
        this.provider = provider;
    }

    @RequestMapping(
            path = ADDRESS,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> answer(HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/xml;charset=UTF-8")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(provider.answer(request.getParameterMap()));
    }
}
