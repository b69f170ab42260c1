package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers of this interface when something is refused: each rule in the words that the pages say it with. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Texts texts;

    ProblemAdvice(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** A fault by itself, without more to say. */
    static final class Failed extends RuntimeException {
        private final Fault fault;

        Failed(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Failed failed, Locale locale) {
        return Problems.answer(problems.of(failed.fault, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, Locale locale) {
        return Problems.answer(Trial.field(refused.key())
                .map(field -> problems.of(Fault.INVALID, Map.of(field, refused), locale))
                .orElseGet(() -> problems.of(refused, locale)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistaken(Mistakes mistakes, Locale locale) {
        boolean asked = mistakes.byField().values().stream().allMatch(each -> Fault.of(each) == Fault.MALFORMED);
        return Problems.answer(problems.of(asked ? Fault.MALFORMED : Fault.INVALID, mistakes.byField(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return Problems.answer(
                switch (unreadable.getCause()) {
                    case StreamConstraintsException tooLong -> problems.of(Fault.TOO_LARGE, locale);
                    case UnrecognizedPropertyException unknown -> unknown(unknown, locale);
                    case MismatchedInputException wrong -> type(wrong, locale);
                    case StreamReadException broken -> broken(broken, locale);
                    case null, default -> problems.of(Fault.MALFORMED, locale);
                });
    }

    private Problem unknown(UnrecognizedPropertyException unknown, Locale locale) {
        var known = unknown.getKnownPropertyIds();
        var names = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return wrong(path(unknown), texts.get(locale, "api.error.unknown", unknown.getPropertyName(), names), locale);
    }

    private Problem type(MismatchedInputException wrong, Locale locale) {
        var type = wrong.getTargetType();
        var known = type == null ? "" : "api.type." + type.getSimpleName();
        var wanted = texts.get(locale, texts.knows(known) ? known : "api.type.Object");
        return wrong(path(wrong), texts.get(locale, "api.error.type", wanted), locale);
    }

    private Problem broken(StreamReadException broken, Locale locale) {
        var place = broken.getLocation();
        var said = place == null
                ? texts.get(locale, "api.problem.malformed.what")
                : texts.get(locale, "api.error.json", place.getLineNr(), place.getColumnNr());
        return problems.of(Fault.MALFORMED, said, null, locale);
    }

    private Problem wrong(String field, String message, Locale locale) {
        return problems.of(
                Fault.INVALID,
                texts.get(locale, "api.problem.fields", 1),
                List.of(new Problem.Wrong(field, message)),
                locale);
    }

    private static String path(JacksonException thrown) {
        return thrown.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    /** The server's own measure lies beyond ours. */
    @ExceptionHandler
    ResponseEntity<Problem> upload(MultipartException broken, Locale locale) {
        boolean large = broken instanceof MaxUploadSizeExceededException;
        return Problems.answer(problems.of(large ? Fault.TOO_LARGE : Fault.MALFORMED, locale));
    }

    /** An address with something else than an id in it leads nowhere. */
    @ExceptionHandler
    ResponseEntity<Problem> noId(MethodArgumentTypeMismatchException noId, Locale locale) {
        return Problems.answer(problems.of(Fault.NOT_FOUND, locale));
    }

    /** Signs that no character set has: only the container looks at them, when the first parameter is asked for. */
    @ExceptionHandler
    ResponseEntity<Problem> undecodable(InvalidParameterException undecodable, Locale locale) {
        return Problems.answer(problems.of(Fault.MALFORMED, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unbound(BindException unbound, Locale locale) {
        var errors = unbound.getFieldErrors().stream()
                .map(error -> new Problem.Wrong(
                        error.getField(),
                        texts.get(locale, "search.error.value", String.valueOf(error.getRejectedValue()))))
                .toList();
        return Problems.answer(
                problems.of(Fault.MALFORMED, texts.get(locale, "api.problem.fields", errors.size()), errors, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, Locale locale) {
        var answer = Problems.answer(problems.of(Fault.METHOD, locale));
        var headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        var allowed = wrong.getSupportedHttpMethods();
        if (allowed != null) headers.setAllow(allowed);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException wrong, Locale locale) {
        return Problems.answer(problems.of(Fault.MEDIA_TYPE, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException wrong, Locale locale) {
        return Problems.answer(problems.of(Fault.NOT_ACCEPTABLE, locale));
    }

    /** Nothing of what broke inside goes out. */
    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception broken, Locale locale) {
        LOG.error("The interface failed", broken);
        return Problems.answer(problems.of(Fault.FAILURE, locale));
    }
}
