package cn.zhongning.portal.venues;

/** What is to stand on a venue's page instead, once it is checked. */
record VenueRevision(VenueForm form) {}
