package cn.zhongning.portal.venues;

/** What the public reads of a venue is another now; told in the transaction that made it so. */
public record VenueChanged(Venue venue) {}
