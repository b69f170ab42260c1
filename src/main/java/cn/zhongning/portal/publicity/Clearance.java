package cn.zhongning.portal.publicity;

import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one rule of when may be signed: the publicity has run out by itself, and no objection is open or upheld. */
@Component
class Clearance {
    private final Publicities publicities;
    private final Objections objections;

    Clearance(Publicities publicities, Objections objections) {
        this.publicities = publicities;
        this.objections = objections;
    }

    /** What is in the way; nothing where may be signed. */
    Optional<Refused> hurdle(Publicity publicity) {
        var tally = objections.tally(publicity.id());
        if (tally.upheld() > 0) return Optional.of(new Refused("publicity.hurdle.upheld"));
        return switch (publicities.state(publicity)) {
            case STOPPED -> Optional.of(new Refused("publicity.hurdle.stopped"));
            case ANNOUNCED, RUNNING ->
                Optional.of(new Refused(
                        "publicity.hurdle.running", publicity.endsOn().toString()));
            case ENDED ->
                tally.open() == 0 ? Optional.empty() : Optional.of(new Refused("publicity.hurdle.open", tally.open()));
        };
    }
}
