package cn.zhongning.portal.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the county's map is drawn from: no tiles, no service, only these few points.
 *
 * @param towns by code
 */
public record Geography(Map<String, Position> towns, List<Water> waters) {
    /** A river or canal, from its source's side to its mouth's. */
    public record Water(Term name, List<Position> course) {}

    public Optional<Position> town(String code) {
        return Optional.ofNullable(towns.get(code));
    }
}
