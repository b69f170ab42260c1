package cn.zhongning.portal.shared;

/** Where something lies, in degrees east and north. Site data writes it as one word: {@code "105.685 37.490"}. */
public record Position(double longitude, double latitude) {
    public Position {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) < 90))
            throw new IllegalArgumentException("no place on earth: " + longitude + " " + latitude);
    }

    /** Called by Spring for what stands in site.yml. */
    public static Position valueOf(String written) {
        var parts = written.strip().split("[\\s,]+", -1);
        if (parts.length != 2) throw new IllegalArgumentException("longitude and latitude, please: " + written);
        return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
